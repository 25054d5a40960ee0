package org.soundings.exchange.infer.guess;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soundings.exchange.NumberFormat;
import org.soundings.exchange.infer.column.DayOrder;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.column.Programme;
import org.soundings.exchange.infer.label.Options;

/** Guesses what a column holds from what its cells look like. */
public final class Guesser {
  private static final int FEW = 12;
  private static final int SHORT_QUESTION = 8;
  public static final int LONGEST_SCALE = 10;
  private static final int SHORT_SCALE = 7;
  private static final int FIRST_CODE = 6;

  /** A scale has more places between its answers seldom. */
  private static final int GAP = 2;

  private static final int ENOUGH_ANSWERS = 10;
  private static final int LONGEST_LABEL = 300;
  private static final int MOST_OF_AN_ORDER = 15;
  private static final int MOST_CODES = 30;

  /** Names of columns whose small whole numbers are counts, not places on a scale. */
  private static final Pattern COUNT =
      Pattern.compile(
          "(?i).*(how many|number of|count|years?\\b|\\bage\\b|hours|months|percent|salary|income"
              + "|cohabitants|children\\b|per(sons)?\\b).*");

  /** Words by which people rate, whatever of: how satisfied they are with their hours. */
  private static final Pattern RATING =
      Pattern.compile(
          "(?i)satisf|agree|\\brat(e|ing)\\b|importan|\\blikely|\\bfair|happy|enough|how (well|easy"
              + "|good|often|clear)|on a scale|sufficient|adequate|too (many|few|much)|zufrieden|wichtig|satisfech");

  /** Questions answered by yes or no, and names that say that there are codes. */
  private static final Pattern NO_COUNT =
      Pattern.compile(
          "(?i)\\s*(do|does|did|have|has|had|is|are|was|were|will|would|can|could|should) (you|your|the"
              + "|there|they|their|any|it|he|she|we|our|this|these|people)\\b.*"
              + "|.*[^\\p{L}](re)?cod(e|ed|es)\\W*");

  private static final Pattern GROUPED = Pattern.compile("(?i)\\b(group|band|bracket|category)\\b");

  /** Short questions whose numbers are codes. */
  private static final Pattern CODED =
      Pattern.compile(
          "(?i)\\b(gender|sex|marital status|religion|ethnicity|nationality"
              + "|which party|employment status|ward)\\b");

  /** Names of columns whose numbers are codes. */
  private static final Pattern NOMINAL =
      Pattern.compile(
          "(?i)(.*[_"
              + " .-])?(region|country|state|province|county|district|city|site|centre|center|sex|gndr"
              + "|gender|race|ethnicity|ethnic|religion|party|marital|maritalstatus|industry|sector"
              + "|occupation|department|dept|team|group|arm|cluster|language|colou?r|brand|code|type|category|cat)([_"
              + " .-]?(id|code|cat|no|num|group|r|\\d+))?");

  private static final Pattern MOSTLY_NUMBER =
      Pattern.compile("\\(?[~<>$€£+-]?\\s*\\d+([.,]\\d+)*\\s*[%$€£]?\\)?");

  /** Numbers whose decimals are no fraction: 3.10 is not 3.1. */
  private static final Pattern VERSION = Pattern.compile("(?i).*(version|release).*");

  private final Programme programme;
  private final char delimiter;
  private final DayOrder order;

  /**
   * @param delimiter between the cells of the file
   * @param order of day and month in the other columns of the file
   */
  public Guesser(Programme programme, char delimiter, DayOrder order) {
    this.programme = programme;
    this.delimiter = delimiter;
    this.order = order;
  }

  public Guess of(Profile profile) {
    List<NumberFormat> days = profile.days();
    if (!days.isEmpty()) {
      return day(profile, days);
    }
    Optional<Guess.Several> codes = listed(profile);
    if (codes.isPresent()) {
      return codes.get();
    }
    if (profile.isNumber() && !isVersion(profile)) {
      return number(profile);
    }
    Optional<Guess.Several> several = SeveralGuess.of(profile, programme.separators());
    Optional<Guess.Choice> choice = choice(profile);
    if (profile.isNumber()) {
      return choice
          .<Guess>map(versions -> new Guess.Choice(versions.options().unordered()))
          .orElseGet(() -> new Guess.Words("these may be versions, where 3.10 is not 3.1"));
    }
    boolean combined = several.filter(s -> isCertain(s, profile)).isPresent();
    return choice
        .filter(c -> c.options().ordered() && !combined)
        .<Guess>map(c -> c)
        .or(() -> several)
        .or(() -> choice)
        .orElseGet(() -> words(profile));
  }

  /** Whether labels in an order are rather combinations of fewer labels. */
  private static boolean isCertain(Guess.Several several, Profile profile) {
    return several.options().options().size() < profile.counts().size();
  }

  private Optional<Guess.Several> listed(Profile profile) {
    List<String> separators =
        delimiter == ';' || delimiter == '\t'
            ? List.of("|", ";", "/", "+")
            : List.of("|", ";", ",", "+");
    boolean commas = profile.texts().stream().anyMatch(t -> t.matches("\\d+(,\\d+){2,}"));
    return SeveralGuess.ofCodesBetweenBlanks(profile)
        .or(() -> SeveralGuess.ofCodes(profile, separators))
        .or(() -> commas ? SeveralGuess.ofCodes(profile, List.of(",")) : Optional.empty());
  }

  private static boolean isVersion(Profile profile) {
    boolean named =
        VERSION.matcher(profile.column().name() + " " + profile.column().wording()).matches();
    return !profile.isWhole() && (named || isUneven(profile));
  }

  /** Whether 3.10 stands beside 3.9, as no number is written, and each was given several times. */
  private static boolean isUneven(Profile profile) {
    boolean again = profile.answered() >= 2L * profile.counts().size();
    return again
        && profile.texts().stream().anyMatch(text -> text.matches("\\d+\\.[1-9]0"))
        && profile.texts().stream().anyMatch(text -> text.matches("\\d+\\.[1-9]"));
  }

  private Guess day(Profile profile, List<NumberFormat> days) {
    String first = profile.texts().getFirst();
    boolean american = first.contains("/") && delimiter != ';';
    boolean both = days.size() > 1 && days.contains(NumberFormat.MONTH_DAY_YEAR);
    if (!both) {
      return new Guess.Day(days.getFirst(), order != DayOrder.MIXED || !first.contains("/"));
    }
    if (first.contains("/") && (order == DayOrder.DAY_FIRST || order == DayOrder.MONTH_FIRST)) {
      return new Guess.Day(
          order == DayOrder.DAY_FIRST ? NumberFormat.DAY_MONTH_YEAR : NumberFormat.MONTH_DAY_YEAR,
          false);
    }
    return new Guess.Day(
        american ? NumberFormat.MONTH_DAY_YEAR : days.getFirst(), !american && first.contains("."));
  }

  private static Guess number(Profile profile) {
    double low = profile.low();
    double high = profile.high();
    if (low >= 0 && areLargeCodes(profile)) {
      return new Guess.Choice(Options.of(profile.counts()).unordered());
    }
    if (!profile.isWhole() || profile.hasMore() || low < 0 || high > LONGEST_SCALE) {
      return new Guess.Number(profile.decimals());
    }
    if (low >= 0 && high <= 1) {
      return new Guess.Choice(Options.numbers(0, 1));
    }
    if (NOMINAL.matcher(profile.column().name()).matches() || isCoded(profile)) {
      return new Guess.Choice(Options.of(profile.counts()).unordered());
    }
    boolean enough = profile.answered() >= ENOUGH_ANSWERS || high <= SHORT_SCALE;
    boolean two = low == 1 && high == 2;
    return enough && (two || !isCount(profile))
        ? new Guess.Choice(scale(profile, (long) (low == 2 ? 1 : low)))
        : new Guess.Number(0);
  }

  /** All numbers up to the highest; those far above all others stand aside as they occur. */
  private static Options scale(Profile profile, long low) {
    List<Long> numbers =
        profile.texts().stream()
            .map(text -> (long) profile.number(text))
            .distinct()
            .sorted()
            .toList();
    int far = numbers.size();
    for (int i = numbers.size() - 1; i > 1 && numbers.get(i) >= FIRST_CODE; i--) {
      far = numbers.get(i) - numbers.get(i - 1) > GAP ? i : far;
    }
    return Options.numbers(low, numbers.get(far - 1)).beside(numbers.subList(far, numbers.size()));
  }

  /**
   * Whether numbers beyond those of a scale are codes, by the column's name and how few they are.
   */
  private static boolean areLargeCodes(Profile profile) {
    int different = profile.counts().size();
    return profile.isWhole()
        && profile.high() > LONGEST_SCALE
        && !profile.hasMore()
        && different > 1
        && different <= MOST_CODES
        && profile.answered() >= 2L * different
        && NOMINAL.matcher(profile.column().name()).matches();
  }

  private static boolean isCoded(Profile profile) {
    String asked =
        profile.column().wording().isEmpty() ? profile.column().name() : profile.column().wording();
    return asked.split(" ").length <= SHORT_QUESTION
        && CODED.matcher(asked).find()
        && !RATING.matcher(asked).find();
  }

  public static boolean isCount(Profile profile) {
    String asked = profile.column().name() + " " + profile.column().wording();
    return COUNT.matcher(asked).matches()
        && !saysCodes(profile)
        && !RATING.matcher(asked).find()
        && !GROUPED.matcher(asked).find();
  }

  /** Whether a question counts nothing, whatever it asks about, and no answer is 0. */
  private static boolean saysCodes(Profile profile) {
    String wording = profile.column().wording();
    String asked = wording.isEmpty() ? profile.column().name() : wording;
    return NO_COUNT.matcher(asked).matches()
        && profile.isNumber()
        && profile.low() >= 1
        && profile.high() <= LONGEST_SCALE;
  }

  private static Optional<Guess.Choice> choice(Profile profile) {
    int different = profile.counts().size();
    boolean tooLong = profile.texts().stream().anyMatch(text -> text.length() > LONGEST_LABEL);
    boolean numbers = different > FEW && looksNumeric(profile);
    if (different == 0 || profile.hasMore() || tooLong || numbers) {
      return Optional.empty();
    }
    double times = (double) profile.answered() / different;
    boolean often = different <= FEW ? times >= 2 : different <= 60 ? times >= 3 : times >= 10;
    boolean few = often && different <= 250 && !isFree(profile, different);
    if (few || different <= MOST_OF_AN_ORDER) {
      Options options = Options.of(profile.counts()).asWritten(profile.spellings());
      if (few || options.ordered() && different > 1) {
        return Optional.of(new Guess.Choice(options));
      }
    }
    return Optional.empty();
  }

  /** Whether the texts are many and of the kind that people type, not choose. */
  private static boolean isFree(Profile profile, int different) {
    long once = profile.counts().values().stream().filter(n -> n == 1).count();
    return different > FEW && 5 * once > 2 * different;
  }

  private static boolean looksNumeric(Profile profile) {
    return profile.share(text -> MOSTLY_NUMBER.matcher(text).matches()) > 0.7;
  }

  private static Guess words(Profile profile) {
    return new Guess.Words(
        looksNumeric(profile) ? "most answers are numbers, but not all are written as one" : "");
  }
}
