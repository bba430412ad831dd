import { expect, type Page, test } from "@playwright/test";
import fc from "fast-check";
import { build } from "vite";

/** The code that the page draws lessons with, as one script that leaves `lessons` behind. */
async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      target: "es2022",
      lib: { entry: "tests/e2e/lesson-page.ts", formats: ["iife"], name: "lessons" },
    },
  });
  const [output] = [made].flat();
  const chunk = output && "output" in output ? output.output.find(({ type }) => type === "chunk") : undefined;
  if (!chunk || !("code" in chunk)) throw new Error("nothing was built");
  return chunk.code;
}

interface Drawn {
  readonly html: string;
  /** Elements and attributes that no lesson may have, and links that lead to no page. */
  readonly strange: readonly string[];
}

/** Runs in the page: puts the HTML of a text into it, and looks at what has become of it. */
function draw(source: string): Drawn {
  const { renderMarkdown } = Reflect.get(globalThis, "lessons");
  document.body.innerHTML = renderMarkdown(source);
  const tags =
    /^(A|BLOCKQUOTE|BR|CODE|DEL|EM|H[3-6]|HR|IMG|LI|OL|P|PRE|STRONG|TABLE|TBODY|TD|TH|THEAD|TR|UL|BLOCK-CHIP|BLOCK-PICTURE)$/;
  const attributes = /^(alt|class|data-picture|data-remote-picture|href|json|rel|source|start|target|type)$/;
  const links = /^(https?:\/\/|mailto:|#lesson=[a-z0-9-]+\/[a-z0-9-]+$)/i;
  const strange = [...document.body.querySelectorAll("*")].flatMap((element) => [
    ...(tags.test(element.tagName) ? [] : [element.tagName]),
    ...[...element.attributes].flatMap(({ name, value }) =>
      attributes.test(name) ? [] : [`${name}=${value}`],
    ),
    ...(element instanceof HTMLAnchorElement && !links.test(element.getAttribute("href") ?? "https://")
      ? [element.outerHTML]
      : []),
  ]);
  return { html: document.body.innerHTML, strange };
}

let code = "";
test.beforeAll(async () => {
  code = await bundle();
});

/** A page without any rules of a server's about scripts: what keeps it safe is the HTML alone. Nothing can be fetched. */
async function openPage(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url === "http://lessons.test/")
      return route.fulfill({ contentType: "text/html", body: "<title>x</title>" });
    asked.push(url);
    return route.abort();
  });
  await page.goto("http://lessons.test/");
  await page.addScriptTag({ content: code });
  return asked;
}

test("blocks become chips with their own words and colours, fences pictures, and pictures have no address", async ({
  page,
}) => {
  await openPage(page);
  const html = async (source: string) => (await page.evaluate(draw, source)).html.trim();
  expect(await html("Take [[led_set]] or [[controls_repeat_ext]] from [[category:lights]].")).toBe(
    '<p>Take <block-chip type="led_set" class="lights_blocks">turn the LED on</block-chip> or ' +
      '<block-chip type="controls_repeat_ext" class="loop_blocks">repeat … times</block-chip> from ' +
      '<block-chip type="category:lights" class="lights_blocks">Lights</block-chip>.</p>',
  );
  expect(await html("[[led_set|turn it **off**]]")).toContain(">turn it **off**</block-chip>");
  expect(await html("[[fly]]")).toBe('<p><block-chip type="fly" class="">fly</block-chip></p>');
  expect(await html("```blocks\nstep-1\n```")).toBe('<block-picture source="step-1"></block-picture>');
  expect(await html('```blocks\n{ "type": "led_set" }\n```')).toBe(
    '<block-picture json="{ &quot;type&quot;: &quot;led_set&quot; }"></block-picture>',
  );
  expect(await html("![The LED](pictures/led.svg)")).toBe(
    '<p><img data-picture="pictures/led.svg" alt="The LED"></p>',
  );
  expect(await html("![far](https://example.org/x.png)")).toBe(
    '<p><img data-remote-picture="https://example.org/x.png" alt="far"></p>',
  );
  expect(await html("```python\nwhile True:\n    a < b\n```")).toBe(
    '<pre><code class="language-python">while True:\n    a &lt; b\n</code></pre>',
  );
  expect(await html("# One\n## Two\n##### Five")).toBe("<h3>One</h3>\n<h3>Two</h3>\n<h5>Five</h5>");
  expect(await html("[next](#lesson=first-steps/02-button)")).toBe(
    '<p><a href="#lesson=first-steps/02-button">next</a></p>',
  );
  expect(await html("[out](https://example.org)")).toBe(
    '<p><a href="https://example.org" target="_blank" rel="noopener noreferrer">out</a></p>',
  );
});

const hostile = [
  "<script>attacked()</script>",
  "<img src=x onerror=attacked()>",
  "<svg onload=attacked()>",
  "<svg><script>attacked()</script></svg>",
  "<iframe src=javascript:attacked()></iframe>",
  "<iframe srcdoc='<script>parent.attacked()</script>'></iframe>",
  "<details open ontoggle=attacked()>",
  "<style>*{background:url(https://evil.test/)}</style>",
  "<link rel=stylesheet href=https://evil.test/>",
  "<meta http-equiv=refresh content='0;url=https://evil.test/'>",
  "<base href=https://evil.test/>",
  "<form id=body><input name=attributes></form>",
  "<a id=lessons name=lessons>x</a>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=attacked()&gt;'>",
  "<block-chip onclick=attacked() id=x>x</block-chip>",
  "<!--><img src=x onerror=attacked()>-->",
  "[x](javascript:attacked())",
  "[x](JaVaScRiPt:attacked())",
  "[x](java&#x0a;script:attacked())",
  "[x](&#106;avascript:attacked())",
  "[x](<javascript:attacked()>)",
  "[x]( javascript:attacked() )",
  "[x](vbscript:attacked())",
  "[x](data:text/html,<script>attacked()</script>)",
  "[x](blob:http://lessons.test/1)",
  "[x](//evil.test)",
  "[x](/projects)",
  "[x](#other)",
  '[x](#lesson=a/b" onclick=attacked())',
  '[x](https://a.test/"onmouseover="attacked())',
  "[x](https://a.test 'title\" onclick=\"attacked()')",
  "[x]: javascript:attacked()\n\n[x]",
  "<javascript:attacked()>",
  '<https://a.test/"onclick=attacked()>',
  "![x](javascript:attacked())",
  "![x](data:image/svg+xml,<svg onload=attacked()>)",
  "![x](https://evil.test/x.png)",
  "![x](//evil.test/x.png)",
  '![x](pictures/x.svg"onerror="attacked())',
  "![x](pictures/../../x.svg)",
  '![x"onerror="attacked()](pictures/x.svg)',
  '![x](https://evil.test/"onerror="attacked())',
  "[[led_set|<img src=x onerror=attacked()>]]",
  '[[led_set|"><script>attacked()</script>]]',
  "[[__proto__]] [[constructor]] [[category:constructor]] [[category:__proto__|x]]",
  '```blocks\n"><img src=x onerror=attacked()>\n```',
  '```blocks\n{"a":"]><script>attacked()</script>"}\n```',
  '```"onclick="attacked()\nx\n```',
  "```python\n</code></pre><script>attacked()</script>\n```",
  "`<script>attacked()</script>`",
  "# <img src=x onerror=attacked()> {#body}",
  "| <script>attacked()</script> |\n|---|\n| [x](javascript:attacked()) |",
  "- [ ] <input onfocus=attacked() autofocus>",
  `${">".repeat(5000)}<img src=x onerror=attacked()>`,
];

test("no text runs anything, loads anything or leads anywhere but to pages", async ({ page }) => {
  const asked = await openPage(page);
  const attacks: string[] = [];
  await page.exposeFunction("attacked", () => attacks.push("attacked"));
  for (const source of hostile) {
    const { strange, html } = await page.evaluate(draw, source);
    expect(strange, `${source} became ${html}`).toEqual([]);
    for (const link of await page.locator("a, block-chip, img").all()) await link.dispatchEvent("click");
  }
  expect(page.url()).toBe("http://lessons.test/");
  expect([...asked, ...attacks]).toEqual([]);
});

test("whatever is put together of hostile pieces, nothing strange comes out", async ({ page }) => {
  await openPage(page);
  const pieces = fc.constantFrom(
    ...hostile,
    ..."[ ] ( ) ! ` * _ < > \" ' & \\ \n | : # - [[ ]] &lt; &quot; \u0000 ::: {#a}".split(" "),
    "\n\n",
    " ",
  );
  const texts = fc.sample(
    fc.array(pieces, { minLength: 1, maxLength: 12 }).map((all) => all.join("")),
    1000,
  );
  const drawn = await page.evaluate(
    `${JSON.stringify(texts)}.map(${draw}).map(({ strange }, i) => ({ strange, i })).filter(({ strange }) => strange.length > 0)`,
  );
  expect(drawn).toEqual([]);
});

test("a script in a picture of a pack never runs, and what the picture names is never loaded", async ({
  page,
}) => {
  const asked = await openPage(page);
  const attacks: string[] = [];
  await page.exposeFunction("attacked", () => attacks.push("attacked"));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" onload="top.attacked()">
    <script>top.attacked()</script><image href="https://evil.test/x.png" width="9" height="9"/>
    <style>@import url(https://evil.test/x.css);</style>
    <foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.test/"/></foreignObject></svg>`;
  const width = await page.evaluate(async (text) => {
    const { pictureUrl } = Reflect.get(globalThis, "lessons");
    const image = new Image();
    image.src = pictureUrl("pictures/x.svg", new TextEncoder().encode(text));
    document.body.replaceChildren(image);
    await image.decode();
    return image.naturalWidth;
  }, svg);
  expect(width).toBe(20);
  expect([...asked, ...attacks]).toEqual([]);
});
