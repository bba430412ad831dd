import type { BlockFamily } from "./block-definition.ts";

const url = { type: "input_value", name: "URL", check: "String" } as const;
/** How long a server may take to answer, in seconds. */
const timeout = { type: "field_number", name: "TIMEOUT", value: 10, min: 1, max: 60 } as const;

/** Being on a Wi-Fi network, and asking servers on the Internet. */
export const wifi = [
  {
    type: "wifi_connect",
    message0: "%{BKY_WIFI_CONNECT}",
    args0: [
      { type: "field_input", name: "NETWORK", text: "%{BKY_WIFI_NETWORK_EXAMPLE}" },
      { type: "field_input", name: "PASSWORD", text: "%{BKY_WIFI_PASSWORD_EXAMPLE}" },
    ],
    previousStatement: null,
    nextStatement: null,
    waits: "rests",
    loadsLink: true,
    style: "wifi_blocks",
    tooltip: "%{BKY_WIFI_CONNECT_TOOLTIP}",
  },
  {
    type: "wifi_is_connected",
    message0: "%{BKY_WIFI_IS_CONNECTED}",
    output: "Boolean",
    loadsLink: true,
    style: "wifi_blocks",
    tooltip: "%{BKY_WIFI_IS_CONNECTED_TOOLTIP}",
  },
  {
    type: "wifi_address",
    message0: "%{BKY_WIFI_ADDRESS}",
    output: "String",
    loadsLink: true,
    style: "wifi_blocks",
    tooltip: "%{BKY_WIFI_ADDRESS_TOOLTIP}",
  },
  {
    type: "wifi_signal",
    message0: "%{BKY_WIFI_SIGNAL}",
    output: "Number",
    loadsLink: true,
    style: "wifi_blocks",
    tooltip: "%{BKY_WIFI_SIGNAL_TOOLTIP}",
  },
  {
    type: "web_get",
    message0: "%{BKY_WEB_GET}",
    args0: [url, timeout],
    output: "String",
    inputsInline: true,
    waits: "blocks",
    loadsLink: true,
    style: "wifi_blocks",
    tooltip: "%{BKY_WEB_GET_TOOLTIP}",
  },
  {
    type: "web_post",
    message0: "%{BKY_WEB_POST}",
    args0: [{ type: "input_value", name: "DATA" }, url, timeout],
    previousStatement: null,
    nextStatement: null,
    inputsInline: true,
    waits: "blocks",
    loadsLink: true,
    style: "wifi_blocks",
    tooltip: "%{BKY_WEB_POST_TOOLTIP}",
  },
  {
    type: "web_answer",
    message0: "%{BKY_WEB_ANSWER}",
    output: "String",
    style: "wifi_blocks",
    tooltip: "%{BKY_WEB_ANSWER_TOOLTIP}",
  },
  {
    type: "web_status",
    message0: "%{BKY_WEB_STATUS}",
    output: "Number",
    style: "wifi_blocks",
    tooltip: "%{BKY_WEB_STATUS_TOOLTIP}",
  },
  {
    type: "json_find",
    message0: "%{BKY_JSON_FIND}",
    args0: [
      { type: "input_value", name: "PATH", check: "String" },
      { type: "input_value", name: "JSON", check: "String" },
    ],
    output: null,
    inputsInline: true,
    style: "wifi_blocks",
    tooltip: "%{BKY_JSON_FIND_TOOLTIP}",
  },
  {
    type: "clock_from_internet",
    message0: "%{BKY_CLOCK_FROM_INTERNET}",
    args0: [{ type: "field_number", name: "HOURS", value: 0, min: -12, max: 14, precision: 0.25 }],
    previousStatement: null,
    nextStatement: null,
    waits: "blocks",
    loadsLink: true,
    style: "wifi_blocks",
    tooltip: "%{BKY_CLOCK_FROM_INTERNET_TOOLTIP}",
  },
] as const satisfies BlockFamily;
