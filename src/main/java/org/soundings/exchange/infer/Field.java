package org.soundings.exchange.infer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soundings.exchange.infer.column.ColumnName;
import org.soundings.exchange.infer.column.Marks;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.doubt.Look;
import org.soundings.exchange.infer.guess.Guess;

/**
 * A column that is read, and what is thought of it.
 *
 * @param missingHere texts that are missing answers in this column but answers in another
 * @param looks what its author should look at
 * @param box whether 1 in it says that a box was left, and 2 that it was ticked
 * @param ownBase whether it was answered yes or no by itself, so that it marks no option of a set
 */
record Field(
    Profile profile,
    ColumnName name,
    Guess guess,
    Map<String, String> missingHere,
    List<Look> looks,
    boolean box,
    boolean ownBase) {
  String header() {
    return profile.column().name();
  }

  /** The same by another name. */
  Field called(ColumnName other) {
    return new Field(profile, other, guess, missingHere, looks, box, ownBase);
  }

  Optional<Marks> marks() {
    if (ownBase) {
      return Optional.empty();
    }
    if (box) {
      return Optional.of(new Marks("", List.of("2")));
    }
    String part = name.partWording().isEmpty() ? name.part() : name.partWording();
    return Marks.of(profile, part);
  }

  /** Whether it holds nothing but a mark that something was chosen, and not in every row. */
  boolean holdsOneMark() {
    return profile.texts().size() == 1
        && profile.hasEmpty()
        && Marks.isChosen(profile.texts().getFirst());
  }

  /** Whether it holds what people wrote under "other", which marks that option by any words. */
  boolean isFreeOther() {
    String part = name.partWording().isEmpty() ? name.part() : name.partWording();
    boolean called = OtherWords.isOther(part.isEmpty() ? header() : part);
    List<String> texts = profile.texts();
    return called
        && !texts.isEmpty()
        && profile.hasEmpty()
        && !profile.isNumber()
        && !texts.stream().allMatch(Marks::isTruth)
        && !texts.equals(List.of(part))
        && !texts.equals(List.of(header()));
  }

  /** Whether nobody answered it, so that it is an item only as part of a set. */
  boolean isUnused() {
    return profile.isEmpty();
  }

  /** Whether it may be the place given to one of {@code options} options. */
  boolean isPlace(int options) {
    return profile.isWhole()
        && !profile.hasMore()
        && profile.low() >= 1
        && profile.high() > 1
        && profile.high() <= options;
  }
}
