package org.soundings.questionnaire.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.soundings.questionnaire.Ask;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Category.Role;
import org.soundings.questionnaire.Instrument;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;
import org.soundings.questionnaire.Wording;
import org.soundings.questionnaire.check.AskedWords.Answered;

/**
 * Doubts about the way of asking. Words are judged in English only, and never those of an included
 * instrument: they are not the author's to change.
 */
final class MethodCheck {
  private final Review review;

  private MethodCheck(Review review) {
    this.review = review;
  }

  static void of(Review review) {
    if (review.questionnaire().consent() == null) {
      review.note(MethodWarning.NO_CONSENT, review.questionnaire());
    }
    MethodCheck check = new MethodCheck(review);
    review.questionnaire().items().filter(review::own).forEach(check::item);
    for (Instrument instrument : Terms.unconfirmed(review.questionnaire())) {
      review.note(MethodWarning.TERMS_OPEN, instrument, instrument.id());
    }
    TranslationCheck.of(review);
  }

  private void item(Item item) {
    Ask ask = item.ask();
    if (ask.required() && !ask.refusable()) {
      review.note(MethodWarning.NO_WAY_OUT, item, item.id());
    }
    if (item.isOneOf()) {
      single(item);
    } else if (item.is(VariableSet.Kind.GRID)) {
      grid(item);
    } else if (item.asks()) {
      if (item.is(VariableSet.Kind.MULTIPLE) || item.is(VariableSet.Kind.RANKING)) {
        completeness(item, item.offered());
      }
      words(ask.wording(), Answered.FREELY);
    }
  }

  private void single(Item item) {
    Labels labels = Labels.of(item.offered());
    boolean ranges = NumericLabels.areRanges(labels.texts());
    ranges(item, labels);
    if (item.ordered()) {
      balance(item, labels);
      codes(item, item.offered());
    } else if (ranges || labels.areDegrees()) {
      review.note(MethodWarning.LOOKS_ORDERED, item, item.id());
    } else {
      completeness(item, item.offered());
    }
    if (item.ordered() && item.randomised()) {
      review.note(MethodWarning.ORDER_RANDOMISED, item, item.id());
    }
    boolean degree = !ranges && (item.ordered() || labels.areDegrees());
    words(item.ask().wording(), answered(labels, degree ? Answered.DEGREE : Answered.FREELY));
  }

  private void grid(Item item) {
    Labels labels = Labels.of(item.offered());
    ranges(item, labels);
    balance(item, labels);
    if (item.ordered()) {
      codes(item, item.offered());
    }
    words(item.ask().wording(), Answered.FREELY);
    Answered answered = answered(labels, Answered.DEGREE);
    item.asked().forEach(wording -> words(wording, answered));
  }

  private static Answered answered(Labels labels, Answered otherwise) {
    return labels.areYesOrNo() ? Answered.YES_OR_NO : otherwise;
  }

  private void completeness(Item item, List<Category> options) {
    Labels labels = Labels.of(options);
    if (labels.texts().size() == 1) {
      review.note(MethodWarning.ONE_OPTION, item, item.id());
    }
    boolean open =
        options.stream().anyMatch(o -> o.role() == Role.OTHER || o.role() == Role.EXCLUSIVE);
    if (!open && !labels.areComplete()) {
      review.note(MethodWarning.NO_OTHER, item, item.id());
    }
  }

  private void ranges(Item item, Labels labels) {
    for (NumericLabels.Flaw flaw : NumericLabels.flaws(labels.texts())) {
      review.note(
          flaw.overlap() ? MethodWarning.LABELS_OVERLAP : MethodWarning.LABELS_GAP,
          option(item, flaw.after()),
          flaw.before(),
          flaw.after(),
          BandCheck.shown(flaw.value()));
    }
  }

  /** Whether the options of an ordered item stand in the order that their codes give them. */
  private void codes(Item item, List<Category> options) {
    List<Integer> listed =
        IntStream.range(0, options.size())
            .filter(place -> options.get(place).role() != Role.ASIDE)
            .boxed()
            .toList();
    List<Integer> order =
        Arrays.stream(new Variable.Ordinal(item.id(), item.ask().wording(), options).order())
            .boxed()
            .toList();
    if (!order.equals(listed) && !order.equals(listed.reversed())) {
      review.note(MethodWarning.CODES_OUT_OF_ORDER, item, item.id());
    }
  }

  private static Object option(Item item, String label) {
    for (Category option : item.offered()) {
      if (Labels.english(option.wording()).filter(label::equals).isPresent()) {
        return option;
      }
    }
    return item;
  }

  private void balance(Item item, Labels labels) {
    Balance.of(labels.texts())
        .filter(balance -> !balance.isEven())
        .ifPresent(b -> review.note(MethodWarning.UNBALANCED, item, b.positive(), b.negative()));
  }

  private void words(Wording wording, Answered answered) {
    Labels.english(wording)
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
}
