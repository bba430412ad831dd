/** The words of the blocks for Wi-Fi, the Internet, and what the board is for others on the network. */
export const wifi = {
  CATEGORY_WIFI: "Wi-Fi",

  WIFI_CONNECT: "connect to Wi-Fi %1 password %2",
  WIFI_NETWORK_EXAMPLE: "My network",
  WIFI_PASSWORD_EXAMPLE: "password",
  WIFI_CONNECT_TOOLTIP:
    "Joins a network, and waits until that is done. Does nothing if the board is on it already. " +
    "A network without a password needs an empty one. The password is saved with your project.",
  WIFI_IS_CONNECTED: "Wi-Fi is connected",
  WIFI_IS_CONNECTED_TOOLTIP: "True while the board is on a Wi-Fi network.",
  WIFI_ADDRESS: "address of the board",
  WIFI_ADDRESS_TOOLTIP: "The board's own address on the network, such as 192.168.1.20. Empty without Wi-Fi.",
  WIFI_SIGNAL: "Wi-Fi signal in %",
  WIFI_SIGNAL_TOOLTIP: "How well the board hears the network, from 0 to 100.",

  WEB_GET: "get %1 within %2 s",
  WEB_GET_TOOLTIP:
    "Asks a server on the Internet, and gives its answer as a text. Empty when none comes in time. " +
    "Other stacks wait meanwhile.",
  WEB_POST: "send %1 to %2 within %3 s",
  WEB_POST_TOOLTIP:
    "Sends a text or a number to a server on the Internet. A dictionary is sent as JSON. " +
    "Other stacks wait meanwhile.",
  WEB_ANSWER: "answer of the server",
  WEB_ANSWER_TOOLTIP: "The text that the last request brought back. Empty when none came.",
  WEB_STATUS: "status of the answer",
  WEB_STATUS_TOOLTIP: "How the last request went. 200 is well, 404 is not found, 0 is no answer.",
  JSON_FIND: "value at %1 in JSON %2",
  JSON_FIND_TOOLTIP:
    "Finds one value in an answer that is written as JSON. Points lead inside: main.temp. " +
    "A number picks an item: 1 is the first. None when nothing is there.",
  CLOCK_FROM_INTERNET: "set the clock from the Internet, %1 hours ahead of Greenwich",
  CLOCK_FROM_INTERNET_TOOLTIP: "Asks a server for the time. It knows nothing of summer time.",

  PAGE_TITLE: "web page: title %1",
  PAGE_TITLE_TOOLTIP: "Sets what stands at the top of the board's own web page.",
  PAGE_SHOW: "web page: show %1 %2",
  PAGE_SHOW_TOOLTIP:
    "Shows a name and a value on the board's own web page. Open the board's address on a phone to see it. " +
    "A button for the page is among the events.",
  WHEN_PAGE_BUTTON: "when %1 is pressed on the web page",
  WHEN_PAGE_BUTTON_TOOLTIP: "Puts a button on the board's own web page. Does the blocks below at each press.",
  PAGE_BUTTON_EXAMPLE: "Light on",

  MQTT_CONNECT: "connect to the MQTT broker %1",
  MQTT_CONNECT_TOOLTIP:
    "A broker is a server that passes messages on between devices. Connect to Wi-Fi first.",
  MQTT_PUBLISH: "publish %1 to topic %2",
  MQTT_PUBLISH_TOOLTIP: "Sends a message to all who listen to this topic of your broker.",
  MQTT_TOPIC_EXAMPLE: "my-class/door",
  WHEN_MQTT: "when %1 comes on topic %2",
  WHEN_MQTT_TOOLTIP:
    "Puts each message of this topic into the variable, and does the blocks below. " +
    "Connect to the broker first.",
  MQTT_MESSAGE: "message",
} as const;
