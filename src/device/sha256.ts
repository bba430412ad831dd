import { sha256 as hash } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** The SHA-256 of these bytes in hex digits. The browser's own is missing on pages from a computer in the class. */
export const sha256 = (bytes: Uint8Array): string => bytesToHex(hash(bytes));
