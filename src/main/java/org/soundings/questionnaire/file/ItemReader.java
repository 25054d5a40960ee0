package org.soundings.questionnaire.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soundings.questionnaire.Ask;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.DateEntry;
import org.soundings.questionnaire.Grid;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.Note;
import org.soundings.questionnaire.NumberEntry;
import org.soundings.questionnaire.Places;
import org.soundings.questionnaire.Ranking;
import org.soundings.questionnaire.Sensitivity;
import org.soundings.questionnaire.Shares;
import org.soundings.questionnaire.SingleChoice;
import org.soundings.questionnaire.Slider;
import org.soundings.questionnaire.Spelling;
import org.soundings.questionnaire.TextEntry;
import org.soundings.questionnaire.check.QuestionnaireProblem;

/** One item; its first key says which kind it is and what it is called. */
final class ItemReader {
  private static final int MOST_CHOSEN = 1_000;
  private static final int MOST_DECIMALS = 6;
  private static final double USUAL_TOTAL = 100;
  private static final int FARTHEST = 1_000;
  private static final int USUAL_TOP = 100;
  private static final int MOST_LINES = 40;
  private static final int USUAL_LINES = 5;
  private static final int LONGEST_TEXT = 20_000;
  private static final int USUAL_TEXT = 2_000;

  @FunctionalInterface
  private interface Kind {
    Item read(Ask ask, Entry entry);
  }

  private final Places places;
  private final ConditionReader conditions;
  private final OptionReader options;
  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  ItemReader(Places places, ConditionReader conditions) {
    this.places = places;
    this.conditions = conditions;
    this.options = new OptionReader(places);
    kinds.put("single", this::single);
    kinds.put("multiple", this::multiple);
    kinds.put("ranking", this::ranking);
    kinds.put("grid", this::grid);
    kinds.put("number", this::number);
    kinds.put("slider", this::slider);
    kinds.put("shares", this::shares);
    kinds.put("date", this::date);
    kinds.put("text", this::text);
    kinds.put("note", this::note);
  }

  /** The item, or empty where its kind is not known. */
  Optional<Item> read(Entry entry) {
    Set<String> keys = entry.keys();
    for (Map.Entry<String, Kind> kind : kinds.entrySet()) {
      if (keys.contains(kind.getKey())) {
        Ask ask = ask(kind.getKey(), entry);
        return Optional.of(places.mark(kind.getValue().read(ask, entry), entry.place()));
      }
    }
    unknownKind(entry, keys);
    return Optional.empty();
  }

  private Ask ask(String kind, Entry entry) {
    String id = entry.need(kind).name();
    boolean asks = !kind.equals("note");
    Entry words = entry.need(asks ? "ask" : "say");
    return new Ask(
        id,
        words.wording(places),
        asks ? entry.find("hint").map(e -> e.wording(places)).orElse(null) : null,
        asks && flag(entry, "required"),
        asks && isRefusable(entry),
        entry.find("show-if").map(conditions::read).orElse(Condition.ALWAYS),
        asks
            ? entry
                .find("sensitivity")
                .map(e -> e.choice(Sensitivity.class))
                .orElse(Sensitivity.ORDINARY)
            : Sensitivity.ORDINARY,
        asks ? refusal(entry).map(e -> e.wording(places)).orElse(null) : null);
  }

  private static boolean isRefusable(Entry entry) {
    return refusal(entry).isPresent() || flag(entry, "refuse");
  }

  /** The words of a refusal where they are not the usual ones. */
  private static Optional<Entry> refusal(Entry entry) {
    return entry
        .find("refuse")
        .filter(e -> e.hasKeys() || !List.of("yes", "no", "true", "false").contains(e.text()));
  }

  private Item single(Ask ask, Entry entry) {
    return new SingleChoice(
        ask, options.options(entry), flag(entry, "ordered"), flag(entry, "randomise"));
  }

  private Item multiple(Ask ask, Entry entry) {
    List<Category> read = options.options(entry);
    int most = Math.max(1, read.size());
    return new MultipleChoice(
        ask,
        read,
        entry.find("minimum").map(m -> m.whole(1, MOST_CHOSEN)).orElse(1),
        entry.find("maximum").map(m -> m.whole(1, MOST_CHOSEN)).orElse(most),
        flag(entry, "randomise"));
  }

  private Item ranking(Ask ask, Entry entry) {
    List<Category> read = options.options(entry);
    int most = Math.max(1, read.size());
    int top = entry.find("top").map(t -> t.whole(1, MOST_CHOSEN)).orElse(most);
    return new Ranking(ask, read, top, flag(entry, "randomise"));
  }

  private Item grid(Ask ask, Entry entry) {
    return new Grid(
        ask,
        options.statements(entry.need("statements")),
        options.scale(entry.need("scale")),
        entry.find("ordered").map(Entry::flag).orElse(true),
        flag(entry, "randomise"));
  }

  private Item number(Ask ask, Entry entry) {
    return new NumberEntry(
        ask,
        OptionReader.from(entry),
        OptionReader.to(entry),
        entry.find("decimals").map(d -> d.whole(0, MOST_DECIMALS)).orElse(0),
        entry.find("unit").map(e -> e.wording(places)).orElse(null),
        options.bands(entry));
  }

  private Item slider(Ask ask, Entry entry) {
    return new Slider(
        ask,
        entry.find("from").map(n -> n.whole(-FARTHEST, FARTHEST)).orElse(0),
        entry.find("to").map(n -> n.whole(-FARTHEST, FARTHEST)).orElse(USUAL_TOP),
        entry.need("low").wording(places),
        entry.need("high").wording(places));
  }

  private Item shares(Ask ask, Entry entry) {
    return new Shares(
        ask,
        options.statements(entry.need("parts")),
        entry.find("total").map(Entry::number).orElse(USUAL_TOTAL),
        entry.find("decimals").map(d -> d.whole(0, MOST_DECIMALS)).orElse(0),
        entry.find("unit").map(e -> e.wording(places)).orElse(null),
        flag(entry, "randomise"));
  }

  private Item date(Ask ask, Entry entry) {
    return new DateEntry(
        ask,
        entry.find("from").map(d -> (double) d.day()).orElse(Double.NEGATIVE_INFINITY),
        entry.find("to").map(d -> (double) d.day()).orElse(Double.POSITIVE_INFINITY));
  }

  private Item text(Ask ask, Entry entry) {
    return new TextEntry(
        ask,
        entry.find("lines").map(n -> n.whole(1, MOST_LINES)).orElse(USUAL_LINES),
        entry.find("longest").map(n -> n.whole(1, LONGEST_TEXT)).orElse(USUAL_TEXT));
  }

  private Item note(Ask ask, Entry entry) {
    return new Note(ask);
  }

  private void unknownKind(Entry entry, Set<String> keys) {
    if (keys.isEmpty()) {
      entry.map();
      return;
    }
    String first = keys.iterator().next();
    String meant =
        keys.stream()
            .flatMap(key -> Spelling.nearest(key, kinds.keySet()).stream())
            .findFirst()
            .map(kind -> "perhaps \"" + kind + ": name\" is meant")
            .orElse("the kinds are: " + String.join(", ", kinds.keySet()));
    entry.noteKey(first, QuestionnaireProblem.NO_KIND, meant);
  }

  private static boolean flag(Entry entry, String key) {
    return entry.find(key).map(Entry::flag).orElse(false);
  }
}
