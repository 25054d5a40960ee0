package org.soundings.exchange.infer.label;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts that are no ordinary answer: missing codes, refusals, "don't know", "other". */
public final class Asides {
  private static final Pattern ASIDE =
      Pattern.compile(
          "(i )?(don.?t|do not) (know|understand)\\b.*|unsure|(i.?m |i am )?not sure|can.?t"
              + " say|unfamiliar.*|(this |it )?does not apply.*|not applicable.*|not"
              + " eligible.*|n/a.*|no opinion|not (currently )?aware.*|other.*|dk|wei(ß|ss)"
              + " nicht|no s[eé]|no sabe|ne sait pas|je ne sais pas|nsp|weet (ik )?niet|non (lo"
              + " )?so|não sei|não sabe|vet (ej|inte)|vet ikke|ved ikke|en (tiedä|osaa sanoa)|ei"
              + " tea|nie wiem|(trudno powiedzieć|nie mam zdania)|nevím|neviem|nem tudom|nu știu|ne (znam|vem)|nežinau|nezinu|не"
              + " знаю|затрудняюсь ответить|важко (від)?сказати|не знам|δεν"
              + " (ξέρω|γνωρίζω)|bilmiyorum|لا أعرف|نمی.?دانم|לא"
              + " יודע|わからない|分からない|不知道|모르겠(다|음)|không biết|tidak tahu|ไม่ทราบ|पता नहीं",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern LAST =
      Pattern.compile(
          ASIDE.pattern() + "|none( of (the above|these))?|none of the .*",
          Pattern.CASE_INSENSITIVE);

  /** Beside which answers a word is one of their kind, not the reason why there is none. */
  private static final Map<String, Pattern> KIN =
      Map.of(
          "refused|refusal|declined",
              kin(
                  "granted|approved|accepted|pending|denied|withdrawn|issued|admitted|paid|offered"
                      + "|awarded|rejected|agreed|consented|signed|enrolled|completed|vaccinated"),
          "missing|(missing)",
              kin(
                  "present|found|absent|available|intact|damaged|broken|complete|incomplete|ok"
                      + "|working|returned|lost|in place|dead|alive|wounded|located"),
          "no response|no answer|not answered|unanswered",
              kin(
                  "letter|phone|telephone|e-?mail|mail|sms|visit|fax|text|responded|replied|(partial|complete|full|good|poor|minor)"
                      + " response|answered|busy|voicemail|call ?back|disconnected|wrong"
                      + " number|relapse|stable( disease)?|progress.*"),
          "null",
              kin(
                  "eins|ein[es]?|zwei|drei|vier|f[üu]nf|sechs|sieben|acht|neun|zehn|one|two|three"
                      + "|four|five|six|seven|eight|nine|ten|nul|én|een|twee|drie|en|et|två|tre"),
          "skipped|(skipped)", kin("done|completed|passed|failed|run|attended|taken"),
          "not available", kin("available|out of stock|in stock"),
          "not shown|not displayed", kin("shown|displayed"),
          "?|??|???", Pattern.compile(".*\\p{L}.*|[+±=-]{1,4}"),
          "-|--|---", Pattern.compile("[+±=0oO~/-]{1,4}|\\+/-"));

  /** What programs write where there is no day. */
  private static final Pattern NO_DAY =
      Pattern.compile("00(00)?([-/.])00\\2(00){1,2}([ T]00:00(:00)?)?|1900-01-00");

  private static final Pattern LETTERS = Pattern.compile("\\p{Lu}{2,5}");

  private static final Set<String> STATES =
      Set.of(
          ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV"
                  + " NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR")
              .split(" "));

  private Asides() {}

  private static Pattern kin(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The reason that a text usually stands for. */
  public static Optional<String> reason(String text) {
    if (!text.isEmpty() && text.charAt(0) >= '2' && text.charAt(0) <= '9') {
      return Optional.empty();
    }
    return isStata(text) || isNoDay(text) ? Optional.of("skipped") : NoAnswer.reason(text);
  }

  /** Whether a text that often stands for a missing answer is an answer beside these others. */
  public static boolean isAnswer(String text, Set<String> others) {
    if (others.isEmpty()) {
      return false;
    }
    if (text.equals("Nan")) {
      return others.stream().anyMatch(Asides::isName);
    }
    if (text.equals("NA")) {
      return others.size() > 1
          && others.stream().allMatch(other -> LETTERS.matcher(other).matches())
          && !STATES.containsAll(others);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, Pattern> kin : KIN.entrySet()) {
      if (List.of(kin.getKey().split("\\|")).contains(lower)) {
        boolean signs = lower.startsWith("-");
        return signs
            ? others.stream().allMatch(other -> kin.getValue().matcher(other).matches())
                && others.stream().anyMatch(other -> other.startsWith("+"))
            : others.stream().anyMatch(other -> kin.getValue().matcher(other).matches());
      }
    }
    return false;
  }

  /** Whether it is written as a name is, with one capital: Dad, Grandad. */
  private static boolean isName(String text) {
    return text.length() > 1
        && Character.isUpperCase(text.charAt(0))
        && text.substring(1).chars().allMatch(Character::isLowerCase);
  }

  /** Whether it is one of the further missing values of Stata, .a to .z. */
  private static boolean isStata(String text) {
    return text.length() == 2 && text.charAt(0) == '.' && Character.isLetter(text.charAt(1));
  }

  /** Whether it is what programs write where there is no day: 0000-00-00. */
  public static boolean isNoDay(String text) {
    return !text.isEmpty()
        && text.charAt(0) >= '0'
        && text.charAt(0) <= '1'
        && NO_DAY.matcher(text).matches();
  }

  /** Whether it is how a respondent declines. */
  public static boolean isRefusal(String text) {
    return NoAnswer.isRefusal(text);
  }

  /** Whether it stands outside of any order. */
  public static boolean isAside(String label) {
    return ASIDE.matcher(label).matches()
        || reason(label).filter(reason -> reason.equals("refused")).isPresent();
  }

  /** Whether it comes last where there is no order. */
  static boolean comesLast(String label) {
    return LAST.matcher(label).matches();
  }
}
