package org.soundings.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the script by which a shell completes verbs and options. */
@Command(
    name = "completion",
    description = "Prints a script that completes verbs and options in your shell.",
    footer = {
      "",
      "bash   source <(./soundings completion bash)",
      "zsh    source <(./soundings completion zsh)",
      "fish   ./soundings completion fish | source"
    },
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  private static final String NAME = "soundings";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  private Shell shell = Shell.BASH;

  private enum Shell {
    BASH,
    ZSH,
    FISH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    CommandLine all = spec.root().commandLine();
    spec.commandLine()
        .getOut()
        .println(shell == Shell.FISH ? fish(all) : AutoComplete.bash(NAME, all));
    return 0;
  }

  private static String fish(CommandLine all) {
    return all.getSubcommands().entrySet().stream()
        .flatMap(verb -> fish(verb.getKey(), verb.getValue().getCommandSpec()))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> fish(String verb, CommandSpec of) {
    String offered =
        "complete -c %s -n __fish_use_subcommand -a %s -d %s"
            .formatted(NAME, verb, quoted(of.usageMessage().description()[0]));
    return Stream.concat(
        Stream.of(offered), of.options().stream().map(option -> fish(verb, option)));
  }

  private static String fish(String verb, OptionSpec option) {
    return "complete -c %s -n '__fish_seen_subcommand_from %s' -l %s%s -d %s"
        .formatted(
            NAME,
            verb,
            option.longestName().replaceFirst("^-+", ""),
            option.arity().max() == 0 ? "" : " -r",
            quoted(option.description()));
  }

  private static String quoted(String... text) {
    return List.of(text).stream()
        .collect(Collectors.joining(" ", "'", "'"))
        .replaceAll("(?<=.)'(?=.)", "\\\\'");
  }
}
