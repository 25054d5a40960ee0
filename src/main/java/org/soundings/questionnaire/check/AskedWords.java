package org.soundings.questionnaire.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words of a question that make its answers hard to read; in English. Only its beginning is looked
 * at, {@value #LONGEST} characters.
 */
final class AskedWords {
  /** How a question is answered. */
  enum Answered {
    /** By yes or no. */
    YES_OR_NO,
    /** By a degree: agreement, satisfaction, frequency. */
    DEGREE,
    /** By a choice, a number or words, which can say what they mean. */
    FREELY
  }

  private static final int LONGEST = 600;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;

  /** What stands aside, and pairs that are one thing or the two ends of one. */
  private static final Pattern ONE_THING =
      Pattern.compile(
          String.join(
              "|",
              "\\([^)]*\\)",
              "[\"“][^\"”]*[\"”]",
              "\\b(such as|for example|e\\.g\\.|including)[^.;?!]*",
              "\\b(both|either|neither|between)\\b[^.;?!]*?\\b(and|or|nor)\\b",
              "\\bhow (very )?\\w+,? or \\w+",
              "\\b(?<same>\\w+) (and|or) \\k<same>\\b",
              "\\b(?<one>\\w+) or (un|dis|in|im)\\k<one>\\b",
              "\\b\\d+ (and|or) \\d+\\b",
              "\\b(and/or|or not|if and when|and so on|you and your|(I|me) and my|and I)\\b",
              "\\b(and|or) (more|less|fewer|longer|later|older|younger|over|under|above)\\b",
              "\\b(and|or) (any )?(other|another|similar)\\b",
              "\\b(he|she|him|his|hers?|they|them|their) or (he|she|him|his|hers?|they|them|their)\\b",
              "\\b(try|come|go|more|again|now|on|up|day) and \\w+",
              "\\b(agree|support|favou?r) or (disagree|oppose)\\b",
              "\\b(good or bad|better or worse|for or against|positive(ly)? or negative(ly)?)\\b",
              "\\b(terms and conditions|policies and procedures|pros and cons|trial and error)\\b",
              "\\b(health and safety|health and social|research and development)\\b",
              "\\b(science and technology|arts and \\w+|mind and body)\\b",
              "\\b(family and friends|friends and family|men and women|women and men)\\b",
              "\\b(youth and family|children and families|friend or colleague|wear and tear)\\b",
              "\\b(right or wrong|full.?time or part.?time)\\b",
              "\\bwork and (private|personal|family|home) life\\b",
              "\\b(diversity|equality|equity)(, \\w+)?,? and inclusion\\b"),
          FLAGS);

  private static final Pattern JOINED = Pattern.compile("\\w[\\w'’]*,? (and|or) \\w+", FLAGS);
  private static final Pattern AND = Pattern.compile("\\w[\\w'’]*,? and \\w+", FLAGS);

  /** A second verb after "do you ...": where "or" joins things, yes means any of them. */
  private static final Pattern OR_VERB =
      Pattern.compile(
          "\\bor,? (also )?("
              + "do|have|are|can|ask|attend|book|call|carry|collect|complete|contact|coordinate|enter"
              + "|feel|find|follow|get|give|handle|help|hold|know|lead|like|live|make|manage|meet|need"
              + "|offer|organi[sz]e|own|perform|plan|prepare|provide|read|receive|record|run|schedule"
              + "|see|send|speak|supervise|support|take|talk|teach|think|train|travel|treat|use|visit"
              + "|want|work|write)\\b",
          FLAGS);

  private static final Pattern SECOND_QUESTION =
      Pattern.compile("\\b(and|or),? (why|how|what|who|where|which|when)\\b", FLAGS);

  private static final Pattern LEADING =
      Pattern.compile(
          "\\b((do|would|are|is|should|can|have)n['’]?t (you|it|we|they)|obviously|of course|surely|needless to say"
              + "|as (you|we all|everyone|everybody) knows?|(every(one|body)|we all) knows?"
              + "|most (people|of us) (agree|believe|think|know))\\b",
          FLAGS);

  private static final Pattern ABSOLUTE =
      Pattern.compile(
          "\\b(always|never|all the time|at all times|every ?(one|body)|nobody|no one)\\b", FLAGS);

  private AskedWords() {}

  /** Whether a question asks two things that may have two answers. */
  static boolean asksTwo(String text, Answered answered) {
    String asked = questions(ONE_THING.matcher(beginning(text)).replaceAll(" "));
    if (asked.chars().filter(c -> c == '?').count() > 1 || SECOND_QUESTION.matcher(asked).find()) {
      return true;
    }
    return switch (answered) {
      case FREELY -> false;
      case DEGREE -> JOINED.matcher(asked).find();
      case YES_OR_NO -> AND.matcher(asked).find() || OR_VERB.matcher(asked).find();
    };
  }

  /** The words that suggest an answer. */
  static Optional<String> leading(String text) {
    return first(LEADING, text);
  }

  /** The word that leaves no degrees, in what is answered by a degree, yes or no. */
  static Optional<String> absolute(String text, Answered answered) {
    return answered == Answered.FREELY ? Optional.empty() : first(ABSOLUTE, text);
  }

  private static String beginning(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** The sentences that end with a question mark; the whole text where none does. */
  private static String questions(String text) {
    List<String> asked =
        Stream.of(text.split("(?<=[.?!:])\\s+")).filter(s -> s.endsWith("?")).toList();
    return asked.isEmpty() ? text : String.join(" ", asked);
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(beginning(text));
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
