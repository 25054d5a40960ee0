package org.soundings.questionnaire.file;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Instrument;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Places;
import org.soundings.questionnaire.Spelling;
import org.soundings.questionnaire.Wording;
import org.soundings.questionnaire.check.QuestionnaireProblem;

/**
 * An instrument's file as a questionnaire takes it in: which of its scales, which items of the
 * questionnaire's own its key scores.
 *
 * @param root the instrument's file
 * @param only the scales that are wanted; empty for all
 * @param names the key's name for an item to the questionnaire's
 */
record Included(Entry root, Set<String> only, Map<String, String> names) {

  /** A file of scales alone, or an instrument that is read by itself. */
  static Included whole(Entry root) {
    return new Included(root, Set.of(), Map.of());
  }

  static Included of(Entry root, Entry include) {
    Map<String, String> names = new LinkedHashMap<>();
    include
        .find("items")
        .ifPresent(items -> items.map().forEach((key, own) -> names.put(key, own.text())));
    Set<String> only =
        new LinkedHashSet<>(include.find("only").map(Entry::texts).orElse(List.of()));
    Included included = new Included(root, only, names);
    included.check(include);
    return included;
  }

  private void check(Entry include) {
    Set<String> known = scales().keySet();
    for (String scale : only) {
      if (!known.contains(scale)) {
        String remedy = Spelling.remedy(scale, known);
        include.need("only").note(QuestionnaireProblem.UNKNOWN_IN_SCALE, scale, remedy);
      }
    }
    Set<String> scored = items(known);
    for (String name : names.keySet()) {
      if (!scored.contains(name)) {
        String remedy = Spelling.remedy(name, scored);
        include.need("items").noteKey(name, QuestionnaireProblem.NOT_IN_KEY, name, remedy);
      }
    }
  }

  /** Its scales, wanted or not. */
  Map<String, Entry> scales() {
    return root.find("scales").map(Entry::map).orElse(Map.of());
  }

  boolean wants(String scale) {
    return only.isEmpty() || only.contains(scale);
  }

  /** A page with what the wanted scales need of it; nothing where they need none of it. */
  Optional<Page> page(Page page, Places places) {
    if (only.isEmpty()) {
      return Optional.of(page);
    }
    Set<String> wanted = items(only);
    List<Item> kept =
        page.items().stream().flatMap(item -> kept(item, wanted, places).stream()).toList();
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(
            places.mark(new Page(page.id(), page.title(), page.when(), kept), places.of(page)));
  }

  private static Optional<Item> kept(Item item, Set<String> wanted, Places places) {
    return wanted.contains(item.id()) || !item.asks()
        ? Optional.of(item)
        : item.withOnly(wanted).map(kept -> places.mark(kept, places.of(item)));
  }

  private Set<String> items(Set<String> wanted) {
    Set<String> items = new LinkedHashSet<>();
    scales()
        .forEach(
            (id, scale) -> {
              if (wanted.contains(id)) {
                items.addAll(scale.need("items").texts());
              }
            });
    return items;
  }

  /** Its terms; without them nothing of it is used. */
  Instrument instrument(Places places, Set<String> pages) {
    Wording source = Wordings.ofAny(root.need("source"));
    return new Instrument(
        root.need("instrument").name(),
        root.need("version").text(),
        root.need("title").wording(places),
        root.find("citation").map(Wordings::ofAny).orElse(source),
        source,
        Wordings.ofAny(root.need("licence")),
        root.need("terms").choice(Standing.class) == Standing.CONFIRMED,
        root.find("credit").map(e -> e.wording(places)).orElse(null),
        root.find("link").map(Entry::text).orElse(null),
        pages);
  }

  /** Whether an instrument's terms are known to allow its use. */
  private enum Standing {
    CONFIRMED,
    UNCONFIRMED
  }

  /**
   * What must hold besides the page's own condition, in the instrument's file or at the include.
   */
  List<Page> pages(PageReader reader, Condition when, Places places) {
    return root.find("pages").map(Entry::list).orElse(List.of()).stream()
        .map(page -> reader.page(page, when))
        .flatMap(page -> page(page, places).stream())
        .toList();
  }
}
