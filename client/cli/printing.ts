import type { Command } from 'commander';

/** A command that prints; it has `--json`. */
export function printing(parent: Command, usage: string, description: string): Command {
  return parent.command(usage).description(description).option('--json', 'skriv JSON / print JSON');
}
