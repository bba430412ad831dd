/** A Wi-Fi network in reach; an empty key means that it is open. */
export interface WifiNetwork {
  readonly ssid: string;
  readonly key: string;
}

/** What an address answers, and after how long; 100 milliseconds if it does not say. */
export interface CannedAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly afterMs?: number;
}

/** What addresses answer, by URL or by method and URL; all others are unreachable. */
export type CannedAnswers = Readonly<Record<string, CannedAnswer | "unreachable">>;

/** What was written down for a request; null for one that reaches nobody. */
export function cannedAnswer(
  answers: CannedAnswers,
  { method, url }: Pick<HttpRequest, "method" | "url">,
): CannedAnswer | null {
  const [name = ""] = [`${method} ${url}`, url].filter((key) => Object.hasOwn(answers, key));
  const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
  return answer === undefined || answer === "unreachable" ? null : answer;
}

/** What a browser asks the board's own web server for. */
export interface Visit {
  readonly id: number;
  readonly method: "GET" | "POST";
  /** Path and query, as in `/on?lamp=1`. */
  readonly path: string;
  /** A filled-in form, as in `lamp=1&colour=red`; empty for GET. */
  readonly body: string;
}

/** What the program asks the internet for. */
export interface HttpRequest {
  readonly id: number;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** In hexadecimal digits. */
  readonly body: string;
}

/** What happens around the board. All of it is plain data, which can be sent as JSON. */
export type NetworkEvent =
  /** Which networks are in reach from now on; null means whatever name and password a program gives. */
  | { readonly kind: "networks"; readonly known: readonly WifiNetwork[] | null }
  /** The access point is switched off, or on again. */
  | { readonly kind: "link"; readonly isUp: boolean }
  /** Somebody else publishes a message. */
  | { readonly kind: "message"; readonly topic: string; readonly text: string }
  | { readonly kind: "visit"; readonly visit: Visit }
  | {
      readonly kind: "response";
      readonly id: number;
      readonly status: number;
      readonly reason: string;
      readonly headers: Readonly<Record<string, string>>;
    }
  /** A piece of the body of a response, in hexadecimal digits. */
  | { readonly kind: "body"; readonly id: number; readonly hex: string }
  | { readonly kind: "end"; readonly id: number }
  /** The browser could not get, or does not let us read, what was asked for. */
  | { readonly kind: "failed"; readonly id: number };

/** What the board's own web server answered a visit; status 0 means that nothing did, or nothing that is HTTP. */
export interface VisitAnswer {
  readonly id: number;
  readonly status: number;
  readonly contentType: string;
  /** Where a browser is to look instead; empty when nowhere else. */
  readonly location: string;
  readonly body: string;
}

/** The answer of nobody. */
export const noAnswer = (id: number): VisitAnswer => ({
  id,
  status: 0,
  contentType: "",
  location: "",
  body: "",
});

/** What the board does to the world around it. Plain data, too. */
export type NetworkNews =
  /** A program has asked for the radio. */
  | { readonly kind: "used" }
  /** It has joined a network, or has left it: null. */
  | { readonly kind: "wifi"; readonly ssid: string | null }
  /** Whether a program listens at port 80. */
  | { readonly kind: "serving"; readonly isServing: boolean }
  | { readonly kind: "answer"; readonly answer: VisitAnswer }
  | { readonly kind: "published"; readonly topic: string; readonly text: string }
  | { readonly kind: "request"; readonly request: HttpRequest }
  /** Nobody waits for the response any more. */
  | { readonly kind: "abort"; readonly id: number };

/** All that is around the board's radio. */
export interface Outside {
  /** Takes the next thing that has happened; null when there is none. */
  take(): NetworkEvent | null;
  tell(news: NetworkNews): void;
}

/** Nobody is there, though every network lets the board in. */
export const nobody: Outside = { take: () => null, tell: () => undefined };
