type Files = Readonly<Record<string, string>>;

/** Puts the files that lie under `firmware` where they are on a board. */
const onBoard = (files: Files): [path: string, text: string][] =>
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\/firmware/, ""), text]);

/**
 * The Python files that a virtual board has, by path: in `/virtual` what stands in for the firmware's own modules, in
 * `/lib` the helpers that programs import, in `/untether` what the page asks of a board. What links a board over Wi-Fi
 * is not there.
 */
export const boardFiles: Readonly<Record<string, string>> = Object.fromEntries([
  ...onBoard(
    import.meta.glob<string>("../../../firmware/virtual/**/*.py", {
      query: "?raw",
      import: "default",
      eager: true,
    }),
  ),
  ...onBoard(
    import.meta.glob<string>("../../../firmware/lib/*.py", { query: "?raw", import: "default", eager: true }),
  ),
  ...onBoard(
    import.meta.glob<string>(
      "../../../firmware/untether/{autostart,board_files,clean_board,kit,program,ram_disk,state}.py",
      { query: "?raw", import: "default", eager: true },
    ),
  ),
]);
