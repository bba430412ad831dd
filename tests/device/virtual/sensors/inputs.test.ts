import { expect, test } from "vitest";
import { InputTable, inputs, isInput } from "../../../../src/device/virtual/sensors/inputs.ts";

const names = Object.keys(inputs).filter(isInput);

test.each(names)("%s starts where it is said to, between its ends", (name) => {
  const { start, min, max } = inputs[name];
  expect(InputTable.fresh().read(name)).toBe(start ?? Number.NaN);
  const middle = start ?? (min + max) / 2;
  expect(min <= middle && middle <= max && min < max).toBe(true);
});

test("two tables on the same memory are one", () => {
  const memory = new ArrayBuffer(InputTable.BYTES + 8);
  const [page, board] = [new InputTable(memory, 8), new InputTable(memory, 8)];
  for (const [i, name] of names.entries()) page.set(name, i + 0.5);
  expect(names.map((name) => board.read(name))).toEqual(names.map((_, i) => i + 0.5));
});

test("a sensor that is taken away measures nothing", () => {
  const table = InputTable.fresh();
  table.set("distance", 10);
  table.set("distance", null);
  expect(table.read("distance")).toBeNaN();
});

test("a copied table is the same, and from then on its own", () => {
  const [one, other] = [InputTable.fresh(), InputTable.fresh()];
  one.set("rotationX", 90);
  other.copy(one);
  one.set("rotationX", 0);
  expect(other.read("rotationX")).toBe(90);
});

test("names that every object has are no sensors", () => {
  expect(["toString", "__proto__", ""].filter(isInput)).toEqual([]);
});

test("who only listens at the serial port uses it, too", () => {
  const table = InputTable.fresh();
  expect(table.whichWereRead()).toEqual([]);
  table.takeSerial();
  expect(table.whichWereRead()).toEqual(["serialLoop"]);
});

test("what is sent at TX is taken once, and nobody sees what an earlier program sent", () => {
  const table = InputTable.fresh();
  for (const byte of [104, 105]) table.sendSerial(byte);
  expect([...table.takeSent()]).toEqual([104, 105]);
  expect([...table.takeSent()]).toEqual([]);
  table.sendSerial(1);
  table.forgetReads();
  expect([...table.takeSent()]).toEqual([]);
});
