/** Whether a topic, as in `home/lamp`, is one that a subscription such as `home/+` or `home/#` asks for. */
export function matchesTopic(filter: string, topic: string): boolean {
  // What a broker says about itself is not for those who ask for everything.
  if (topic.startsWith("$") && /^[+#]/.test(filter)) return false;
  const wanted = filter.split("/");
  const levels = topic.split("/");
  const open = wanted.indexOf("#");
  if (open < 0 && wanted.length !== levels.length) return false;
  const fixed = open < 0 ? wanted : wanted.slice(0, open);
  return fixed.every((level, i) => levels[i] !== undefined && (level === "+" || level === levels[i]));
}

/** Whether a subscription is written as it must be: wildcards fill a level, and `#` comes last. */
export function isGoodFilter(filter: string): boolean {
  const levels = filter.split("/");
  return (
    filter !== "" &&
    levels.every((level, i) => {
      if (level.includes("#")) return level === "#" && i === levels.length - 1;
      return level === "+" || !level.includes("+");
    })
  );
}

/** Whether something can be published under this topic. */
export const isGoodTopic = (topic: string): boolean => topic !== "" && !/[+#\0]/.test(topic);
