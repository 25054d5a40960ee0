package org.soundings.exchange.damage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.soundings.exchange.damage.Questions.Habits;

/**
 * A data file as other people write it, and what is true of the answers in it. It is made from a
 * seed alone and shares no code with what reads it.
 *
 * @param seed what it was made from
 * @param traits what is in it
 * @param people how many answered anything
 * @param questions what they were asked, from the left
 * @param names the names that each column of each question may go by
 * @param bytes the file
 */
public record DamagedFile(
    long seed,
    Set<Trait> traits,
    int people,
    List<Question> questions,
    List<List<List<String>>> names,
    byte[] bytes) {

  /** The traits of a seed's file. */
  public static Set<Trait> traits(long seed, Collection<Trait> without) {
    Draw draw = new Draw(seed, 0);
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    traits.addAll(draw.some(left(Trait.Kind.PLAIN, without), draw.between(2, 3)));
    traits.addAll(draw.some(left(Trait.Kind.QUESTION, without), draw.between(2, 4)));
    choose(draw, traits, Trait.Kind.WEIGHT, 0.12, without);
    choose(draw, traits, Trait.Kind.MISSING, 0.5, without);
    choose(draw, traits, Trait.Kind.SEPARATOR, 1, without);
    choose(draw, traits, Trait.Kind.ENCODING, 1, without);
    choose(draw, traits, Trait.Kind.HEADER, 1, without);
    choose(draw, traits, Trait.Kind.ODD_ROW, 0.15, without);
    traits.addAll(draw.some(left(Trait.Kind.LOOK, without), draw.between(0, 2)));
    return traits;
  }

  private static List<Trait> left(Trait.Kind kind, Collection<Trait> without) {
    return Trait.of(kind).stream().filter(trait -> !without.contains(trait)).toList();
  }

  private static void choose(
      Draw draw, Set<Trait> traits, Trait.Kind kind, double p, Collection<Trait> without) {
    List<Trait> left = left(kind, without);
    if (draw.chance(p) && !left.isEmpty()) {
      traits.add(draw.one(left));
    }
  }

  /** The file of a seed with these traits; fewer traits leave its other questions as they are. */
  public static DamagedFile of(long seed, Set<Trait> traits) {
    int people = new Draw(seed + 1, 0).between(24, 48);
    Draw forWeights = new Draw(seed + 2, people);
    boolean large = traits.contains(Trait.LARGE_WEIGHT);
    boolean weighted = large || traits.contains(Trait.WEIGHT);
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      int hundredths = forWeights.between(40, 220);
      weights.add(weighted ? hundredths * (large ? 250 : 1) / 100.0 : 1.0);
    }
    boolean comma =
        traits.contains(Trait.DECIMAL_COMMA)
            && (traits.contains(Trait.SEMICOLON) || traits.contains(Trait.TAB));
    Trait missing =
        traits.stream()
            .filter(trait -> trait.kind() == Trait.Kind.MISSING)
            .findFirst()
            .orElse(Trait.COMMA);
    Habits habits =
        new Habits(header(traits), missing, comma, traits.contains(Trait.CODE_IS_A_VALUE), weights);
    List<Question> questions = new ArrayList<>();
    for (Trait trait : traits) {
      if (trait.isAsked()) {
        questions.add(
            Questions.of(
                trait,
                "q" + (trait.ordinal() + 1),
                new Draw(seed * 101 + trait.ordinal(), people),
                habits));
      }
    }
    Headers headers = new Headers(header(traits), questions, people);
    DamagedSheet sheet = new DamagedSheet(seed, traits, people, questions, headers);
    return new DamagedFile(
        seed, traits, sheet.answered(), questions, headers.names(), sheet.bytes());
  }

  private static Trait header(Set<Trait> traits) {
    return traits.stream()
        .filter(trait -> trait.kind() == Trait.Kind.HEADER)
        .findFirst()
        .orElse(Trait.CODES);
  }

  /** Whether a row that is no response stands where one could. */
  public boolean hasOddRow() {
    return traits.stream().anyMatch(trait -> trait.kind() == Trait.Kind.ODD_ROW);
  }

  public boolean isWeighted() {
    return traits.contains(Trait.WEIGHT) || traits.contains(Trait.LARGE_WEIGHT);
  }

  /** The file as text, for a message. */
  public String text() {
    Optional<Trait> wide =
        traits.stream().filter(t -> t == Trait.UTF_16_BIG || t == Trait.UTF_16_LITTLE).findFirst();
    String text =
        wide.isPresent()
            ? new String(bytes, StandardCharsets.UTF_16)
            : new String(bytes, StandardCharsets.UTF_8);
    return text.lines().limit(12).reduce("", (a, b) -> a + "    " + b + "\n");
  }

  @Override
  public String toString() {
    return "seed " + seed + " " + traits.toString().toLowerCase(Locale.ROOT);
  }
}
