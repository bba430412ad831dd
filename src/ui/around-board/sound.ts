import { Observable, type ReadonlyObservable } from "../../shared/observable.ts";
import { recall, remember } from "../colour-scheme.ts";

const KEY = "untether sound";
/** A square wave is loud. */
const VOLUME = 0.06;
/** Soft enough that no click is heard at the ends of a tone, in seconds. */
const RAMP_S = 0.005;

interface Voice {
  readonly oscillator: OscillatorNode;
  readonly gain: GainNode;
  /** How loud it was told to be last. */
  volume: number;
}

/** The page's loudspeaker: a square wave a pin. Mute until somebody asks for sound; the choice is kept. */
class Sound {
  readonly #isOn = new Observable(recall(KEY) === "on");
  #context: AudioContext | null = null;
  readonly #voices = new Map<number, Voice>();

  constructor() {
    document.addEventListener("visibilitychange", () => {
      // In the background nobody looks at the pins, so a tone would go on for ever.
      if (document.hidden) this.#silenceAll();
    });
  }

  get isOn(): ReadonlyObservable<boolean> {
    return this.#isOn;
  }

  switch(isOn: boolean): void {
    this.#isOn.set(isOn);
    remember(KEY, isOn ? "on" : "off");
    if (!isOn) this.#silenceAll();
  }

  /** Lets a pin sound at so many hertz, or be silent: 0. Cheap to call with every frame. */
  play(pin: number, hz: number): void {
    if (!this.#isOn.value || hz <= 0) {
      this.#fade(this.#voices.get(pin), 0);
      return;
    }
    const voice = this.#voiceOf(pin);
    if (voice.oscillator.frequency.value !== hz) voice.oscillator.frequency.value = hz;
    this.#fade(voice, VOLUME);
  }

  #voiceOf(pin: number): Voice {
    const known = this.#voices.get(pin);
    if (known) return known;
    this.#context ??= new AudioContext();
    // One that was made before anything was pressed waits for that.
    void this.#context.resume();
    const gain = new GainNode(this.#context, { gain: 0 });
    const oscillator = new OscillatorNode(this.#context, { type: "square" });
    oscillator.connect(gain).connect(this.#context.destination);
    oscillator.start();
    const voice = { oscillator, gain, volume: 0 };
    this.#voices.set(pin, voice);
    return voice;
  }

  #fade(voice: Voice | undefined, volume: number): void {
    if (!voice || !this.#context || voice.volume === volume) return;
    voice.volume = volume;
    voice.gain.gain.setTargetAtTime(volume, this.#context.currentTime, RAMP_S);
  }

  #silenceAll(): void {
    for (const voice of this.#voices.values()) this.#fade(voice, 0);
  }
}

/** The one loudspeaker of the page. */
export const sound = new Sound();
