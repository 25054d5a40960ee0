package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.soundings.exchange.NumberFormat;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.doubt.ChoiceDoubts;
import org.soundings.exchange.infer.doubt.Look;
import org.soundings.exchange.infer.guess.Guess;
import org.soundings.exchange.infer.guess.Guesser;
import org.soundings.exchange.infer.label.Names;
import org.soundings.exchange.infer.label.NormalizedText;
import org.soundings.exchange.infer.label.Options;

/** Makes items of columns: neighbours that share a question become one item. */
final class ItemDrafts {
  private static final int MOST_OF_A_SCALE = 15;
  private static final int UNSPOKEN_SET = 3;

  /** How LimeSurvey writes answers to the rows of a grid. */
  private static final Pattern ANSWER_CODE = Pattern.compile("\\p{Lu}{1,3}\\d{1,2}");

  private final List<Field> fields;
  private final Set<Integer> rankings;
  private final Set<Integer> others;
  private final Set<String> stems;
  private final Names names = new Names();
  private final List<ItemDraft> drafts = new ArrayList<>();

  /**
   * @param rankings places of the first columns of rankings among {@code fields}
   * @param others places of the choices whose answer "other" stands in the column after them
   * @param stems what columns begin with that no programme is known to write so
   */
  private ItemDrafts(
      List<Field> fields, Set<Integer> rankings, Set<Integer> others, Set<String> stems) {
    this.fields = fields;
    this.rankings = rankings;
    this.others = others;
    this.stems = stems;
  }

  static List<ItemDraft> of(
      List<Field> fields, Set<Integer> rankings, Set<Integer> others, Set<String> stems) {
    return new ItemDrafts(fields, rankings, others, stems).all();
  }

  private List<ItemDraft> all() {
    for (int at = 0; at < fields.size(); ) {
      at += next(at);
    }
    return drafts;
  }

  /** Makes one item; answers how many columns it takes. */
  private int next(int at) {
    if (fields.get(at).isUnused() && Runs.marks(Runs.sharingStem(fields, at)).isEmpty()) {
      return 1;
    }
    if (others.contains(at)) {
      return withOther(fields.get(at), fields.get(at + 1));
    }
    List<Field> run = Runs.sharingStem(fields, at);
    if (rankings.contains(at)) {
      drafts.add(SetDrafts.ranking(run, id(Runs.stem(run))));
      return run.size();
    }
    List<Field> marks = Runs.marks(run);
    if (marks.size() >= Runs.least(marks)) {
      ItemDraft draft = SetDrafts.multiple(marks, id(Runs.stem(marks)));
      boolean guessed = stems.contains(Runs.stem(marks));
      drafts.add(guessed && marks.stream().allMatch(Field::holdsOneMark) ? base(draft) : draft);
      return marks.size();
    }
    List<Field> numbered = Runs.sharingDigits(fields, at);
    if (numbered.size() >= UNSPOKEN_SET) {
      drafts.add(SetDrafts.multiple(numbered, id(numbered.getFirst().name().beforeDigits())));
      return numbered.size();
    }
    List<Field> named = Runs.namedOptions(fields, at);
    if (named.size() >= (Runs.holdTheirNames(named) ? 2 : UNSPOKEN_SET)) {
      drafts.add(
          SetDrafts.multiple(named, id(Runs.question(named)))
              .look(
                  Look.Doubt.SOME,
                  "Columns called like options, side by side, are taken for one multiple choice.",
                  "If each is a question, make each a single with two options."));
      return named.size();
    }
    List<Field> marked = Runs.ofOneMark(fields, at);
    if (marked.size() > 1) {
      drafts.add(
          SetDrafts.multiple(marked, id(Runs.question(marked)))
              .look(
                  Look.Doubt.SOME,
                  "Columns side by side that hold \""
                      + marked.getFirst().profile().texts().getFirst()
                      + "\" or nothing are taken for one multiple choice; who marked none of them"
                      + " is not in its base.",
                  "If each is a question of its own, make each a single."));
      return marked.size();
    }
    int taken = grid(run).orElseGet(() -> single(fields.get(at)));
    OtherScales.look(run, taken).ifPresent(look -> drafts.getLast().looks(List.of(look)));
    return taken;
  }

  /**
   * A set of columns that hold one mark or nothing, of which it is not known what nothing means.
   */
  private static ItemDraft base(ItemDraft draft) {
    return draft.look(
        Look.Doubt.SOME,
        "Columns that begin alike and hold one mark or nothing are taken for one multiple choice;"
            + " who marked none of them is not in its base.",
        "If each is a question of its own, make each a single.");
  }

  private String id(String wanted) {
    return names.own(Names.of(wanted, "item-" + (drafts.size() + 1)));
  }

  private Optional<Integer> grid(List<Field> run) {
    for (int size = run.size(); size >= Runs.least(run); size--) {
      List<Field> part = run.subList(0, size);
      Optional<Options> scale = scale(part);
      if (scale.isPresent()) {
        drafts.add(SetDrafts.grid(part, scale.get(), id(Runs.stem(part))));
        return Optional.of(size);
      }
    }
    return Optional.empty();
  }

  /** The scale that all of the columns share. */
  private static Optional<Options> scale(List<Field> run) {
    if (!refuseAlike(run)) {
      return Optional.empty();
    }
    boolean numbers = run.getFirst().profile().isNumber();
    long choices = run.stream().filter(field -> field.guess() instanceof Guess.Choice).count();
    boolean mostly = numbers && 2 * choices >= run.size();
    for (Field field : run) {
      boolean scale = field.guess() instanceof Guess.Choice || mostly && isShort(field.profile());
      if (!scale || field.profile().isNumber() != numbers) {
        return Optional.empty();
      }
    }
    return numbers ? numbers(run) : words(run);
  }

  /** Whether one wording for no answer, which a grid has one of, is that of all columns. */
  private static boolean refuseAlike(List<Field> run) {
    return run.stream()
            .flatMap(field -> field.profile().refusals().stream().limit(1))
            .map(NormalizedText::plainly)
            .distinct()
            .count()
        <= 1;
  }

  /** Whether numbers could be places on a scale, whatever the words of their statement. */
  private static boolean isShort(Profile profile) {
    return profile.isWhole()
        && !profile.hasMore()
        && profile.low() >= 0
        && profile.high() <= Guesser.LONGEST_SCALE;
  }

  /** The whole numbers from the lowest to the highest that some column holds. */
  private static Optional<Options> numbers(List<Field> run) {
    double low = run.stream().mapToDouble(f -> f.profile().low()).min().orElseThrow();
    double high = run.stream().mapToDouble(f -> f.profile().high()).max().orElseThrow();
    boolean truth = run.stream().anyMatch(f -> f.profile().high() <= 1 && f.profile().low() == 0);
    boolean mixed = truth && high > 1 && !run.getFirst().name().spoken();
    if (mixed || high - low > MOST_OF_A_SCALE) {
      return Optional.empty();
    }
    return Optional.of(Options.numbers((long) (low == 2 ? 1 : low), Math.max(1, (long) high)));
  }

  private static Optional<Options> words(List<Field> run) {
    Map<String, Long> together = new LinkedHashMap<>();
    Set<Set<String>> texts = new LinkedHashSet<>();
    Map<String, List<String>> spellings = new LinkedHashMap<>();
    for (Field field : run) {
      texts.add(field.profile().counts().keySet());
      field.profile().counts().forEach((text, times) -> together.merge(text, times, Long::sum));
      field.profile().spellings().forEach(spellings::putIfAbsent);
    }
    boolean codes =
        together.keySet().stream().allMatch(text -> ANSWER_CODE.matcher(text).matches());
    if (codes && run.getFirst().name().spoken() && together.size() > 1) {
      return Optional.of(Options.ofCodes(together.keySet()));
    }
    Options options = Options.of(together).asWritten(spellings);
    boolean alike = options.ordered() || texts.size() == 1 && run.getFirst().name().spoken();
    return alike && together.size() <= MOST_OF_A_SCALE && together.size() > 1
        ? Optional.of(options)
        : Optional.empty();
  }

  private int single(Field field) {
    String id = id(field.name().id());
    ItemDraft draft = draft(id, field).looks(field.looks());
    if (field.guess() instanceof Guess.Choice) {
      ChoiceDoubts.only(field.profile()).ifPresent(look -> draft.looks(List.of(look)));
    }
    drafts.add(draft);
    return 1;
  }

  /** A choice whose answer "other" is what was written in the column after it. */
  private int withOther(Field field, Field words) {
    String id = id(field.name().id());
    ItemDraft draft = draft(id, field).looks(field.looks());
    String label = words.name().partWording();
    String code = draft.other(Names.code(label, "other"), label);
    draft.column(id + "." + code + ".text", words);
    draft.look(
        Look.Doubt.LITTLE,
        "What was written under \"" + label + "\" counts as that answer.",
        "If it is a question of its own, make it a text and take that option out.");
    drafts.add(draft);
    return 2;
  }

  private static ItemDraft draft(String id, Field field) {
    String ask = field.name().wording();
    List<String> refused = field.profile().refusals();
    return switch (field.guess()) {
      case Guess.Choice choice -> choice(id, ask, choice.options(), field);
      case Guess.Several several -> several(id, ask, several, field);
      case Guess.Number number -> {
        ItemDraft draft =
            ItemDraft.of("number", id, ask)
                .refusable(refused)
                .with("decimals", Integer.toString(Math.min(6, number.decimals())));
        ColumnEntry entry = draft.column(id, field);
        if (field.profile().isWrittenOtherwise()) {
          entry.word("written", word(field.profile().format().orElseThrow()));
        }
        yield draft;
      }
      case Guess.Day day -> {
        ItemDraft draft = ItemDraft.of("date", id, ask).refusable(refused);
        ColumnEntry entry = draft.column(id, field);
        if (day.format() != NumberFormat.DAY) {
          entry.word("written", word(day.format()));
        }
        yield draft;
      }
      case Guess.Words words -> {
        ItemDraft draft = ItemDraft.of("text", id, ask).refusable(refused);
        draft.column(id, field);
        yield draft;
      }
    };
  }

  static String word(NumberFormat format) {
    return format.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static ItemDraft several(String id, String ask, Guess.Several several, Field field) {
    ItemDraft draft =
        ItemDraft.of("multiple", id, ask)
            .refusable(field.profile().refusals())
            .options("options", several.options());
    ColumnEntry entry = draft.column(id, field).with("separator", several.separator());
    if (!several.otherwise().isEmpty()) {
      entry.with("otherwise", several.otherwise());
    }
    entry.map("codes", several.options().codes());
    return draft;
  }

  private static ItemDraft choice(String id, String ask, Options options, Field field) {
    ItemDraft draft = ItemDraft.of("single", id, ask).refusable(field.profile().refusals());
    if (options.ordered()) {
      draft.with("ordered", "yes");
    }
    draft.column(id, field).map("codes", options.codes());
    return draft.options("options", options);
  }
}
