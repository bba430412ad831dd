type Files = Readonly<Record<string, string>>;

const byName = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf("/") + 1), text]),
  );

/**
 * The Python files that a virtual board has, by folder and name: in `/virtual` what stands in for the firmware's own
 * modules, in `/lib` the helpers that programs import.
 */
export const boardFiles: Readonly<Record<string, Files>> = {
  "/virtual": byName(
    import.meta.glob<string>("../../../firmware/virtual/*.py", {
      query: "?raw",
      import: "default",
      eager: true,
    }),
  ),
  "/lib": byName(
    import.meta.glob<string>("../../../firmware/lib/*.py", { query: "?raw", import: "default", eager: true }),
  ),
};
