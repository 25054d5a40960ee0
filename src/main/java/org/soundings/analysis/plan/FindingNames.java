package org.soundings.analysis.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.file.Entry;

/**
 * The ids of a plan's findings: the plan's own; else the variable's name, with its grouping. Where
 * several of a plan would share such an id, a frequency keeps it, and each of the others says its
 * kind and its variables, in whatever order they are asked for (ADR 40).
 */
final class FindingNames {
  private static final int LISTED = 4;

  /** What a finding is of, and what it is by; each empty where there is none. */
  private record Part(String of, String by) {
    static final Part WHOLE = new Part("", "");
  }

  /**
   * @param brief the id where no other finding has it
   * @param full the id otherwise
   */
  private record Name(String brief, String full) {}

  private final Map<Entry, Map<Part, Name>> names = new IdentityHashMap<>();
  private final Map<String, Integer> times = new HashMap<>();

  /**
   * @param findings every finding that the plan asks for
   * @param words those that begin a finding
   */
  FindingNames(List<Entry> findings, Collection<String> words) {
    for (Entry finding : findings) {
      words.stream()
          .filter(finding.keys()::contains)
          .findFirst()
          .ifPresent(word -> names.put(finding, names(finding, word)));
    }
    names.values().stream()
        .flatMap(of -> of.values().stream())
        .forEach(name -> times.merge(name.brief(), 1, Integer::sum));
  }

  /** The id of a finding that is one. */
  String of(Entry finding) {
    return name(finding, Part.WHOLE);
  }

  /** The id of a finding by one of its groupings. */
  String by(Entry finding, String grouping) {
    return name(finding, new Part("", grouping));
  }

  /** The id of one of a finding's variables. */
  String of(Entry finding, String variable) {
    return name(finding, new Part(variable, ""));
  }

  private String name(Entry finding, Part part) {
    Name name = names.getOrDefault(finding, Map.of()).getOrDefault(part, new Name("", ""));
    return times.getOrDefault(name.brief(), 0) > 1 ? name.full() : name.brief();
  }

  private static Map<Part, Name> names(Entry finding, String word) {
    String own = String.join("", finding.glance("id"));
    List<String> of = finding.glance(word);
    List<String> by = finding.glance("by");
    String base = own.isEmpty() ? brief(finding, word, of) : own;
    String full = own.isEmpty() ? full(finding, word, of) : own;
    Map<Part, Name> names = new HashMap<>();
    if (word.equals("screen")) {
      String last = own.isEmpty() ? "-by-" + String.join("-", by) : "";
      of.forEach(v -> names.put(new Part(v, ""), new Name(base + "-" + v, full + "-" + v + last)));
    } else if (by.isEmpty()) {
      names.put(Part.WHOLE, new Name(base, full));
    } else {
      boolean bare = by.size() == 1 && (!own.isEmpty() || word.equals("scale"));
      for (String group : by) {
        String named = "-by-" + group;
        String last = bare && !own.isEmpty() ? "" : named;
        names.put(new Part("", group), new Name(bare ? base : base + named, full + last));
      }
    }
    return names;
  }

  private static String brief(Entry finding, String word, List<String> of) {
    if (word.equals("model")) {
      return model(finding, of);
    }
    boolean several = finding.find(word).filter(Entry::isList).isPresent();
    return several ? word : String.join("-", of);
  }

  private static String full(Entry finding, String word, List<String> of) {
    return switch (word) {
      case "frequency" -> brief(finding, word, of);
      case "screen" -> brief(finding, word, of);
      case "model" -> model(finding, of) + "-on-" + listed(finding.glance("predictors"));
      default -> word + "-" + listed(of);
    };
  }

  private static String model(Entry finding, List<String> kind) {
    return String.join("-", kind) + "-" + String.join("-", finding.glance("outcome"));
  }

  /** Short enough for the name of a file. */
  private static String listed(List<String> names) {
    return names.size() > LISTED
        ? names.getFirst() + "-to-" + names.getLast()
        : String.join("-", names);
  }
}
