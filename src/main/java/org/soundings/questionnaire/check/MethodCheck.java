package org.soundings.questionnaire.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soundings.questionnaire.Ask;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Category.Role;
import org.soundings.questionnaire.Consent;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Wording;
import org.soundings.questionnaire.check.AskedWords.Answered;

/**
 * Doubts about the way of asking. Words are judged in English only, and never those of an included
 * instrument: they are not the author's to change.
 */
final class MethodCheck {
  private static final int FEW_OPTIONS = 4;
  private static final int MANY_OPTIONS = 25;

  private static final Pattern OPEN_ENDED =
      words("\\b(other|none|something|anything|nothing|elsewhere|another|not listed)\\b");

  private static final Pattern FREQUENCY =
      words(
          "\\b(never|rarely|seldom|sometimes|often|usually|always|daily|weekly|monthly|yearly)\\b");

  private static final Pattern YES = words("^yes\\b");
  private static final Pattern NO = words("^no\\b");
  private static final Pattern YES_OR_NO = words("^(yes|no)\\b");

  private final Review review;

  private MethodCheck(Review review) {
    this.review = review;
  }

  static void of(Review review) {
    MethodCheck check = new MethodCheck(review);
    Consent consent = review.questionnaire().consent();
    if (consent == null) {
      review.note(MethodWarning.NO_CONSENT, review.questionnaire());
    }
    review.questionnaire().items().filter(review::own).forEach(check::item);
    TranslationCheck.of(review);
  }

  private void item(Item item) {
    Ask ask = item.ask();
    if (ask.required() && !ask.refusable()) {
      review.note(MethodWarning.NO_WAY_OUT, item, item.id());
    }
    switch (item) {
      case Item.SingleChoice single -> single(single);
      case Item.MultipleChoice multiple -> {
        choice(multiple, multiple.options());
        words(ask.wording(), Answered.FREELY);
      }
      case Item.Ranking ranking -> {
        choice(ranking, ranking.options());
        words(ask.wording(), Answered.FREELY);
      }
      case Item.Grid grid -> grid(grid);
      case Item.NumberEntry number -> words(ask.wording(), Answered.FREELY);
      case Item.DateEntry date -> words(ask.wording(), Answered.FREELY);
      case Item.TextEntry text -> words(ask.wording(), Answered.FREELY);
      case Item.Note note -> {}
    }
  }

  private void single(Item.SingleChoice item) {
    List<String> labels = labels(item.options());
    boolean ranges = ranges(item, labels);
    if (item.ordered()) {
      balance(item, labels);
      if (item.randomised()) {
        review.note(MethodWarning.ORDER_RANDOMISED, item, item.id());
      }
    } else if (ranges || looksOrdered(labels)) {
      review.note(MethodWarning.LOOKS_ORDERED, item, item.id());
    } else {
      choice(item, item.options());
    }
    boolean degree = (item.ordered() || looksOrdered(labels)) && !ranges;
    words(
        item.ask().wording(),
        yesOrNo(labels) ? Answered.YES_OR_NO : degree ? Answered.DEGREE : Answered.FREELY);
  }

  private void grid(Item.Grid item) {
    List<String> labels = labels(item.scale());
    ranges(item, labels);
    balance(item, labels);
    words(item.ask().wording(), Answered.FREELY);
    Answered answered = yesOrNo(labels) ? Answered.YES_OR_NO : Answered.DEGREE;
    item.statements().forEach(statement -> words(statement.wording(), answered));
  }

  private void choice(Item item, List<Category> options) {
    List<String> labels = labels(options);
    if (labels.size() == 1) {
      review.note(MethodWarning.ONE_OPTION, item, item.id());
    }
    boolean closed =
        labels.size() < FEW_OPTIONS
            || labels.size() > MANY_OPTIONS
            || labels.stream().filter(label -> YES_OR_NO.matcher(label).find()).count() > 1
            || labels.stream().allMatch(label -> label.matches("[\\d\\W]*"))
            || labels.stream().anyMatch(label -> OPEN_ENDED.matcher(label).find())
            || options.stream().anyMatch(o -> o.role() == Role.OTHER || o.role() == Role.EXCLUSIVE);
    if (!closed) {
      review.note(MethodWarning.NO_OTHER, item, item.id());
    }
  }

  private boolean ranges(Item item, List<String> labels) {
    for (NumericLabels.Flaw flaw : NumericLabels.flaws(labels)) {
      review.note(
          flaw.overlap() ? MethodWarning.LABELS_OVERLAP : MethodWarning.LABELS_GAP,
          option(item, flaw.after()),
          flaw.before(),
          flaw.after(),
          BandCheck.shown(flaw.value()));
    }
    return NumericLabels.areRanges(labels);
  }

  private static Object option(Item item, String label) {
    return Review.options(item).stream()
        .filter(option -> english(option.wording()).filter(label::equals).isPresent())
        .findFirst()
        .<Object>map(option -> option)
        .orElse(item);
  }

  private void balance(Item item, List<String> labels) {
    Balance.of(labels)
        .filter(balance -> !balance.isEven())
        .ifPresent(b -> review.note(MethodWarning.UNBALANCED, item, b.positive(), b.negative()));
  }

  private static boolean looksOrdered(List<String> labels) {
    Optional<Balance> balance = Balance.of(labels);
    return balance.isPresent() && labels.size() > 2
        || labels.stream().filter(label -> FREQUENCY.matcher(label).find()).count() >= 3;
  }

  private static boolean yesOrNo(List<String> labels) {
    return labels.size() <= FEW_OPTIONS
        && labels.stream().anyMatch(label -> YES.matcher(label).find())
        && labels.stream().anyMatch(label -> NO.matcher(label).find());
  }

  private void words(Wording wording, Answered answered) {
    english(wording)
        .ifPresent(
            text -> {
              if (AskedWords.asksTwo(text, answered)) {
                review.note(MethodWarning.TWO_QUESTIONS, wording, text);
              }
              AskedWords.leading(text)
                  .ifPresent(word -> review.note(MethodWarning.LEADING, wording, word));
              AskedWords.absolute(text, answered)
                  .ifPresent(word -> review.note(MethodWarning.ABSOLUTE, wording, word));
            });
  }

  /** The English labels of what has a place among the others; none for other languages. */
  private static List<String> labels(List<Category> options) {
    return options.stream()
        .filter(option -> option.role() != Role.ASIDE)
        .flatMap(option -> english(option.wording()).stream())
        .toList();
  }

  private static Pattern words(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  private static Optional<String> english(Wording wording) {
    return wording.byLanguage().entrySet().stream()
        .filter(e -> e.getKey().equals("en") || e.getKey().startsWith("en-"))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
