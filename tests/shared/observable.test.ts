import { describe, expect, it } from "vitest";
import { Observable } from "../../src/shared/observable.ts";

/** An observable, and all that one subscriber has heard. */
function watched(value: number) {
  const observable = new Observable(value);
  const heard: number[] = [];
  const unsubscribe = observable.subscribe((next) => heard.push(next));
  return { observable, heard, unsubscribe };
}

describe("an observable", () => {
  it("has the value it was made with, and says nothing about it", () => {
    const { observable, heard } = watched(1);
    expect(observable.value).toBe(1);
    expect(heard).toEqual([]);
  });

  it("tells each subscriber of each change", () => {
    const { observable, heard } = watched(1);
    const also: number[] = [];
    observable.subscribe((next) => also.push(next));
    observable.set(2);
    observable.set(3);
    expect([heard, also, observable.value]).toEqual([[2, 3], [2, 3], 3]);
  });

  it("says nothing when the value is the same, NaN included", () => {
    const { observable, heard } = watched(Number.NaN);
    observable.set(Number.NaN);
    observable.set(1);
    observable.set(1);
    expect(heard).toEqual([1]);
  });

  it("has the new value already when it tells of it", () => {
    const { observable } = watched(1);
    const seen: number[] = [];
    observable.subscribe(() => seen.push(observable.value));
    observable.set(2);
    expect(seen).toEqual([2]);
  });

  it("falls silent for whoever has unsubscribed, however often", () => {
    const { observable, heard, unsubscribe } = watched(1);
    const { length } = heard;
    unsubscribe();
    unsubscribe();
    observable.set(2);
    expect(heard.length).toBe(length);
  });

  it("lets a subscriber leave while it is told", () => {
    const { observable, heard } = watched(1);
    const once = observable.subscribe((next) => {
      heard.push(-next);
      once();
    });
    observable.set(2);
    observable.set(3);
    expect(heard).toEqual([2, -2, 3]);
  });

  it("tells nobody who was made to leave by another", () => {
    const observable = new Observable(1);
    const heard: number[] = [];
    observable.subscribe(() => leave());
    const leave = observable.subscribe((next) => heard.push(next));
    observable.set(2);
    expect(heard).toEqual([]);
  });

  it("tells nobody twice who came while it was telling", () => {
    const observable = new Observable(1);
    const heard: number[] = [];
    observable.subscribe(() => observable.subscribe((next) => heard.push(next)));
    observable.set(2);
    expect(heard).toEqual([]);
  });

  it("leaves everybody with the newest value when a subscriber sets another", () => {
    const observable = new Observable(1);
    const heard: number[] = [];
    observable.subscribe((next) => {
      if (next === 2) observable.set(3);
    });
    observable.subscribe((next) => heard.push(next));
    observable.set(2);
    expect(heard.at(-1)).toBe(3);
    expect(observable.value).toBe(3);
  });
});
