package org.soundings.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.soundings.desk.page.DeskFacts;
import org.soundings.desk.page.DeskWords;
import org.soundings.study.ShownFinding;

/** What would show more in the next wave, from the reasons for which findings are hidden now. */
record Advice(DeskWords words, List<ShownFinding> findings) {
  private static final int MOST = 5;

  /** Empty where nothing is hidden. */
  List<DeskFacts.Fact> facts() {
    List<DeskFacts.Fact> facts = new ArrayList<>();
    add("groups", f -> is(f, ShownFinding.Reason.SMALL_GROUPS), ShownFinding::by, facts);
    add(
        "means",
        f -> is(f, ShownFinding.Reason.SMALL_GROUPS) && f.kind() == ShownFinding.Kind.TABLE,
        ShownFinding::wording,
        facts);
    Set<String> groupings = named(f -> f.hidden() > 0 && !f.by().isEmpty(), ShownFinding::by);
    if (groupings.size() > 1) {
      facts.add(fact("groupings", groupings));
    }
    add(
        "sensitive",
        f -> is(f, ShownFinding.Reason.SENSITIVE) && !f.by().isEmpty(),
        ShownFinding::wording,
        facts);
    add("answers", Advice::hasRareAnswers, ShownFinding::wording, facts);
    add(
        "people",
        f -> f.hidden() > 0 && f.shown() == 0 && f.by().isEmpty(),
        ShownFinding::wording,
        facts);
    return facts;
  }

  private static boolean is(ShownFinding finding, ShownFinding.Reason reason) {
    return finding.reason() == reason;
  }

  private static boolean hasRareAnswers(ShownFinding finding) {
    return finding.kind() == ShownFinding.Kind.SHARES
        && finding.hidden() > 0
        && finding.shown() > 0;
  }

  private void add(
      String key,
      Predicate<ShownFinding> which,
      Function<ShownFinding, String> name,
      List<DeskFacts.Fact> to) {
    Set<String> named = named(which, name);
    if (!named.isEmpty()) {
      to.add(fact(key, named));
    }
  }

  private Set<String> named(Predicate<ShownFinding> which, Function<ShownFinding, String> name) {
    return findings.stream()
        .filter(which)
        .map(name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private DeskFacts.Fact fact(String key, Set<String> named) {
    String list =
        named.stream()
            .limit(MOST)
            .map(each -> words.text("advice.quoted", each))
            .collect(Collectors.joining(", "));
    String all =
        named.size() > MOST ? words.text("advice.and-more", list, named.size() - MOST) : list;
    return new DeskFacts.Fact(
        words.say("advice." + key), words.say("advice." + key + ".why", all, named.size()));
  }
}
