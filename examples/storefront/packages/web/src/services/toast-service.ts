export interface Toast {
  readonly id: number;
  readonly text: string;
}

type Listener = (toasts: readonly Toast[]) => void;

class ToastService {
  private toasts: readonly Toast[] = [];
  private readonly listeners = new Set<Listener>();
  private nextId = 1;

  show(text: string, milliseconds = 4000): void {
    const toast = { id: this.nextId++, text };
    this.publish([...this.toasts, toast]);
    window.setTimeout(() => this.publish(this.toasts.filter((shown) => shown !== toast)), milliseconds);
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private publish(toasts: readonly Toast[]): void {
    this.toasts = toasts;
    for (const listener of this.listeners) listener(toasts);
  }
}

export const notifications = new ToastService();
