package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes items of columns: neighbours that share a question become one item. */
final class Drafts {
  private static final int MOST_OF_A_SCALE = 15;
  private static final int UNSPOKEN_SET = 3;

  private final List<Field> fields;
  private final Set<Integer> rankings;
  private final Names names = new Names();
  private final List<Draft> drafts = new ArrayList<>();

  /**
   * @param rankings places of the first columns of rankings among {@code fields}
   */
  private Drafts(List<Field> fields, Set<Integer> rankings) {
    this.fields = fields;
    this.rankings = rankings;
  }

  static List<Draft> of(List<Field> fields, Set<Integer> rankings) {
    return new Drafts(fields, rankings).all();
  }

  private List<Draft> all() {
    for (int at = 0; at < fields.size(); ) {
      at += next(at);
    }
    return drafts;
  }

  /** Makes one item; answers how many columns it takes. */
  private int next(int at) {
    List<Field> run = Runs.sharingStem(fields, at);
    if (rankings.contains(at)) {
      drafts.add(SetDrafts.ranking(run, id(Runs.stem(run))));
      return run.size();
    }
    List<Field> marks = Runs.marks(run);
    if (marks.size() >= Runs.least(marks)) {
      drafts.add(SetDrafts.multiple(marks, id(Runs.stem(marks))));
      return marks.size();
    }
    List<Field> numbered = Runs.sharingDigits(fields, at);
    if (numbered.size() >= UNSPOKEN_SET) {
      drafts.add(SetDrafts.multiple(numbered, id(numbered.getFirst().name().beforeDigits())));
      return numbered.size();
    }
    return grid(run).orElseGet(() -> single(fields.get(at)));
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
    Map<String, Long> together = new LinkedHashMap<>();
    Set<Options> each = new LinkedHashSet<>();
    Set<Set<String>> texts = new LinkedHashSet<>();
    boolean numbers = run.getFirst().profile().isNumber();
    for (Field field : run) {
      if (!(field.guess() instanceof Guess.Choice choice)
          || field.profile().isNumber() != numbers) {
        return Optional.empty();
      }
      each.add(choice.options());
      texts.add(field.profile().counts().keySet());
      field.profile().counts().forEach((text, times) -> together.merge(text, times, Long::sum));
    }
    if (numbers) {
      return each.size() == 1 ? Optional.of(each.iterator().next()) : Optional.empty();
    }
    Map<String, List<String>> spellings = new LinkedHashMap<>();
    run.forEach(field -> field.profile().spellings().forEach(spellings::putIfAbsent));
    Options options = Options.of(together).asWritten(spellings);
    boolean alike = options.ordered() || texts.size() == 1 && run.getFirst().name().spoken();
    return alike && together.size() <= MOST_OF_A_SCALE && together.size() > 1
        ? Optional.of(options)
        : Optional.empty();
  }

  private int single(Field field) {
    String id = id(field.name().id());
    String ask = field.name().wording();
    boolean refused = field.profile().refused();
    drafts.add(
        switch (field.guess()) {
          case Guess.Choice choice ->
              choice(id, ask, choice.options(), refused)
                  .column(id, field.header(), choice.options().codes());
          case Guess.Several several ->
              Draft.of("multiple", id, ask)
                  .refusable(refused)
                  .options("options", several.options())
                  .separated(field.header(), several.separator());
          case Guess.Number number ->
              Draft.of("number", id, ask)
                  .refusable(refused)
                  .with("decimals", Integer.toString(Math.min(6, number.decimals())))
                  .column(id, field.header());
          case Guess.Day day ->
              Draft.of("date", id, ask).refusable(refused).column(id, field.header());
          case Guess.Words words ->
              Draft.of("text", id, ask)
                  .refusable(refused)
                  .note(words.note())
                  .column(id, field.header());
        });
    return 1;
  }

  private static Draft choice(String id, String ask, Options options, boolean refused) {
    Draft draft = Draft.of("single", id, ask).refusable(refused);
    if (options.ordered()) {
      draft.with("ordered", "yes");
    }
    return draft.options("options", options);
  }
}
