export { renderMarkdown } from "../../src/lessons/markdown.ts";
export { pictureUrl } from "../../src/lessons/picture.ts";
