import { describe, expect, it } from "vitest";
import { addPicture } from "../../../src/lessons/authoring/draft-pictures.ts";

const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"></svg>');
const file = (name: string, bytes = svg, size = bytes.length) => ({
  name,
  size,
  arrayBuffer: async () => bytes.slice().buffer,
});

describe("a picture that is put into a draft", () => {
  it("gets a path that a pack may have, and that no other picture has", async () => {
    const first = await addPicture(new Map(), file("Mein Bild (1).SVG"));
    expect(first).toMatchObject({ path: "pictures/mein-bild-1.svg" });
    const files = "files" in first ? first.files : new Map();
    expect(await addPicture(files, file("mein bild 1.svg"))).toMatchObject({
      path: "pictures/mein-bild-1-2.svg",
    });
  });

  it("is refused, with a sentence, when it is none", async () => {
    expect(await addPicture(new Map(), file("virus.exe"))).toEqual({
      sentence: "A picture is a file that ends in .svg, .png, .jpg or .webp.",
    });
    expect(await addPicture(new Map(), file("x.png"))).toHaveProperty("sentence");
  });

  it("is not even read when it is too large", async () => {
    const huge = { name: "x.png", size: 2_000_000, arrayBuffer: () => Promise.reject(new Error("read")) };
    expect(await addPicture(new Map(), huge)).toEqual({
      sentence: "This picture is larger than 1 MB. Make it smaller.",
    });
  });
});
