/** The English words of stopwatch and clock, by Blockly message key. */
export const time = {
  MILLISECONDS_SINCE_START: "milliseconds since start",
  MILLISECONDS_SINCE_START_TOOLTIP:
    "How many milliseconds the board has been switched on. 1000 are one second.",
  STOPWATCH_START: "start the stopwatch",
  STOPWATCH_START_TOOLTIP: "Lets the stopwatch count from 0 again.",
  STOPWATCH_SECONDS: "stopwatch seconds",
  STOPWATCH_SECONDS_TOOLTIP:
    "How many seconds ago the stopwatch was started. It counts parts of seconds too.",
  CLOCK_TEXT: "%1 of the clock",
  CLOCK_TIME: "time",
  CLOCK_DATE: "date",
  CLOCK_WEEKDAY_NAME: "weekday",
  CLOCK_TEXT_TOOLTIP:
    "A text such as 14:05:09, 2021-01-31 or Sunday. Until it is set, the clock starts in January 2021.",
  CLOCK_NUMBER: "%1 of the clock",
  CLOCK_HOUR: "hour",
  CLOCK_MINUTE: "minute",
  CLOCK_SECOND: "second",
  CLOCK_DAY: "day of the month",
  CLOCK_MONTH: "month",
  CLOCK_YEAR: "year",
  CLOCK_WEEKDAY: "day of the week",
  CLOCK_NUMBER_TOOLTIP: "One number of the clock. The week begins on Monday, which is day 1.",
} as const;
