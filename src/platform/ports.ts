/** A place where a service of the outside world is plugged in; the composition root and tests decide which. */
export interface Port<Service> {
  readonly name: string;
  readonly __service?: Service;
}

export function definePort<Service>(name: string): Port<Service> {
  return { name };
}

export class Ports {
  readonly #services = new Map<string, unknown>();

  plug<Service>(port: Port<Service>, service: Service): void {
    this.#services.set(port.name, service);
  }

  /** What may be absent, as the demo's ports are in a real court. */
  find<Service>(port: Port<Service>): Service | undefined {
    return this.#services.get(port.name) as Service | undefined;
  }

  /** @throws Error when the composition root forgot it */
  of<Service>(port: Port<Service>): Service {
    if (!this.#services.has(port.name)) throw new Error(`nothing is plugged into ${port.name}`);
    return this.#services.get(port.name) as Service;
  }
}
