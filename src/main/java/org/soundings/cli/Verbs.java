package org.soundings.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.soundings.questionnaire.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The verbs by what they are for, as {@code soundings --help} lists them. */
final class Verbs {
  private static final int WIDTH = 14;

  /** Title to verbs, in the order in which they are shown. */
  static final Map<String, List<String>> GROUPS = groups();

  private Verbs() {}

  private static Map<String, List<String>> groups() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    groups.put("Ask", List.of("serve", "check", "simulate", "forecast"));
    groups.put(
        "Report", List.of("report", "infer", "compare", "texts", "themes", "audit", "verify"));
    groups.put("Protect", List.of("keys", "attack", "prove", "microdata"));
    groups.put("Operate", List.of("backup", "restore", "link", "test", "version", "completion"));
    return groups;
  }

  /** The list of verbs in the help: a heading for each group, a short line for each verb. */
  static String listed(Help help) {
    return GROUPS.entrySet().stream()
        .map(group -> "\n" + group.getKey() + "\n" + lines(help, group.getValue()))
        .collect(Collectors.joining());
  }

  private static String lines(Help help, List<String> verbs) {
    return verbs.stream()
        .map(verb -> Optional.ofNullable(help.subcommands().get(verb)).orElseThrow())
        .map(Help::commandSpec)
        .map(spec -> "  " + padded(spec.name()) + spec.usageMessage().description()[0])
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String padded(String verb) {
    return verb + " ".repeat(WIDTH - verb.length());
  }

  /** What to tell somebody who gave a verb that is not there. */
  static String unknown(String verb, CommandLine commands) {
    String near =
        Spelling.nearest(verb, commands.getSubcommands().keySet())
            .map(known -> "Did you mean " + known + "? ")
            .orElse("");
    return "There is no verb \"" + verb + "\". " + near + "See soundings --help for all verbs.";
  }
}
