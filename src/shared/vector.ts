/** Three numbers along or about the board's axes: x to the right, y away from its USB socket, z up. */
export type Vector = readonly [x: number, y: number, z: number];
