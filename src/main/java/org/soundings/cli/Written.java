package org.soundings.cli;

import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Option;

/** What every command is asked that writes a folder from answers. */
final class Written {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "folder to write to; made if need be")
  private Path out = Path.of("");

  @Option(
      names = "--modules",
      split = ",",
      paramLabel = "NAME",
      description = "parts of the questionnaire to switch on, by comma")
  private Set<String> modules = Set.of();

  @Option(names = "--quiet", description = "no progress and no summary")
  private boolean quiet;

  Path out() {
    return out;
  }

  Set<String> modules() {
    return modules;
  }

  boolean quiet() {
    return quiet;
  }
}
