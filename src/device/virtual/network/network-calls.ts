import type { HttpExchanges } from "./http-exchanges.ts";
import type { Radio } from "./radio.ts";
import type { Sockets } from "./sockets.ts";

/** Wraps a call so that what has happened outside is heard of before it. */
export type Hearing = <Args extends unknown[], Result>(
  call: (...args: Args) => Result,
) => (...args: Args) => Result;

/** What `network.py` calls. */
export const wifiCalls = (radio: Radio, hearing: Hearing, used: () => void): object => ({
  wifi_register: () => {
    radio.isRegistered = true;
    used();
  },
  wifi_is_registered: () => radio.isRegistered,
  wifi_is_active: hearing((role: number) => radio.isActive(role)),
  wifi_set_active: hearing((role: number, isOn: boolean) => radio.setActive(role, isOn)),
  wifi_connect: hearing((ssid: string, key: string, security: number) => radio.connect(ssid, key, security)),
  wifi_start_access_point: hearing((ssid: string, key: string) => radio.startAccessPoint(ssid, key)),
  wifi_disconnect: hearing(() => radio.disconnect()),
  wifi_is_connected: hearing(() => radio.isConnected()),
  wifi_is_online: hearing(() => radio.isOnline()),
  wifi_ssid: hearing(() => radio.ssid()),
  wifi_rssi: hearing(() => radio.rssi()),
  wifi_addresses: hearing(() => radio.addresses()),
  wifi_set_addresses: (text: string) => radio.setAddresses(text),
  wifi_scan: hearing(() => radio.scan()),
});

/** What `socket.py` calls. */
export const socketCalls = (sockets: Sockets, hearing: Hearing): object => ({
  net_resolve: hearing((host: string) => sockets.resolve(host)),
  net_close_all: () => sockets.closeAll(),
  net_open: hearing(() => sockets.open()),
  net_bind: hearing((id: number, port: number) => sockets.bind(id, port)),
  net_listen: hearing((id: number) => sockets.listen(id)),
  net_accept: hearing((id: number) => sockets.accept(id)),
  net_connect: hearing((id: number, address: string, port: number) => sockets.connect(id, address, port)),
  net_send: hearing((id: number, hex: string) => sockets.send(id, hex)),
  net_receive: hearing((id: number, most: number) => sockets.receive(id, most)),
  net_is_ready: hearing((id: number) => sockets.isReady(id)),
  net_close: (id: number) => sockets.close(id),
});

/** What `requests.py` calls. */
export const httpCalls = (http: HttpExchanges, hearing: Hearing): object => ({
  http_begin: hearing((request: string) => http.begin(request)),
  http_poll: hearing((id: number) => http.poll(id)),
  http_body: (id: number) => http.takeBody(id),
  http_end: (id: number) => http.end(id),
  http_end_all: () => http.endAll(),
});
