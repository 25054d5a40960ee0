package org.soundings.exchange.infer.column;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soundings.exchange.Header;
import org.soundings.exchange.infer.label.Names;

/**
 * What the name of a column says of the item it belongs to.
 *
 * @param id a name for an item of this column alone
 * @param wording what was asked
 * @param stem what it shares with its neighbours, empty where it stands alone
 * @param part what tells it from them
 * @param partWording the same in words, or empty
 * @param spoken whether the stem is a question, not only the beginning of a name
 */
public record ColumnName(
    String id, String wording, String stem, String part, String partWording, boolean spoken) {
  private static final Pattern LIMESURVEY =
      Pattern.compile("(\\w+)\\[(\\w+)]\\.?\\s+(.*?)(?:\\s*\\[([^\\[\\]]*)])?");

  /** The same without wordings. */
  private static final Pattern LIMESURVEY_CODES = Pattern.compile("(\\w{1,30})\\[(\\w{1,30})]");

  /** What LimeSurvey adds to the code of an option where something may be written beside it. */
  public static final String COMMENT = "comment";

  private static final Pattern CODED =
      Pattern.compile("([A-Za-z]\\w{0,30}(?:-\\d+)?)[.:)]\\s+(.{3,})");

  /** Google Forms: the question, then the row of its grid. */
  private static final Pattern ROW = Pattern.compile("(.{3,}?)\\s*\\[(.+)]");

  /** REDCap with labels: the question, then the choice. */
  private static final Pattern CHOICE = Pattern.compile("(.{2,}?)\\s*\\(choice=(.*)\\)");

  /** Alchemer: the choice or row, then the question. */
  private static final Pattern ASKED = Pattern.compile("([^:]{1,80}):([^\\s:].{5,}\\?)");

  /** KoboToolbox: the question, then the choice; both may stand in groups. */
  private static final Pattern BRANCH = Pattern.compile("(\\S+)/([^/\\s]+)");

  private static final Pattern SPANNED = Pattern.compile("(.{10,}?) - (.+)");
  private static final Pattern NUMBERED = Pattern.compile("(.*\\p{L}.*)[_.]0*(\\d{1,4})");

  /** REDCap: the question, then the code of the choice, ___99 for -99. */
  private static final Pattern NEGATIVE = Pattern.compile("(.*\\p{L}.*?_{2})_(_\\d{1,4})");

  private static final Pattern DIGITS = Pattern.compile("(\\p{L}+)(\\d{1,2})");

  public static ColumnName of(Header.Column column, int at) {
    String name = column.name();
    String otherwise = "column-" + (at + 1);
    if (!column.part().isEmpty() && !column.question().isEmpty()) {
      return new ColumnName(
          Names.of(name, otherwise),
          name,
          column.question(),
          Names.code(column.part(), otherwise),
          column.part(),
          true);
    }
    Matcher lime = LIMESURVEY.matcher(name);
    if (lime.matches() && lime.group(2).endsWith(COMMENT)) {
      String wording = lime.group(4) == null ? lime.group(3) : lime.group(3) + " " + lime.group(4);
      return new ColumnName(
          lime.group(1) + "_" + lime.group(2), wording.strip(), "", "", "", false);
    }
    if (lime.matches()) {
      String part = lime.group(4) == null ? "" : lime.group(4);
      String id = lime.group(1) + "_" + lime.group(2);
      String wording = lime.group(3).isEmpty() ? lime.group(1) : lime.group(3);
      return new ColumnName(id, wording, lime.group(1), lime.group(2), part, true);
    }
    Matcher codes = LIMESURVEY_CODES.matcher(name);
    if (codes.matches() && codes.group(2).endsWith(COMMENT)) {
      String own = codes.group(1) + "_" + codes.group(2);
      return new ColumnName(
          own, column.wording().isEmpty() ? name : column.wording(), "", "", "", false);
    }
    if (codes.matches()) {
      return new ColumnName(
          codes.group(1) + "_" + codes.group(2),
          column.wording().isEmpty() ? name : column.wording(),
          codes.group(1),
          codes.group(2),
          "",
          true);
    }
    Matcher choice = CHOICE.matcher(name);
    Matcher row = choice.matches() ? choice : ROW.matcher(name);
    if (row.matches() && column.wording().isEmpty()) {
      return new ColumnName(
          Names.of(name, otherwise),
          name,
          row.group(1),
          Names.code(row.group(2), otherwise),
          row.group(2),
          true);
    }
    Matcher asked = ASKED.matcher(name);
    if (asked.matches() && column.wording().isEmpty()) {
      String part = asked.group(1);
      return new ColumnName(
          Names.of(name, otherwise),
          asked.group(2),
          asked.group(2),
          Names.code(part, otherwise),
          part,
          true);
    }
    Matcher branch = BRANCH.matcher(name);
    if (branch.matches() && column.wording().isEmpty()) {
      String part = branch.group(2);
      String id = Names.of(name, otherwise);
      return new ColumnName(id, name, branch.group(1), part, part.replace('_', ' '), false);
    }
    Matcher coded = CODED.matcher(name);
    if (coded.matches() && (hasDigit(coded.group(1)) || coded.group(2).contains(" "))) {
      return new ColumnName(coded.group(1), coded.group(2), "", "", "", false);
    }
    Matcher spanned = SPANNED.matcher(name);
    if (spanned.matches() && column.wording().isEmpty()) {
      String part = spanned.group(2);
      return new ColumnName(
          Names.of(name, otherwise),
          name,
          spanned.group(1),
          Names.code(part, otherwise),
          part,
          true);
    }
    String wording = column.wording().isEmpty() ? name : column.wording();
    String id = Names.of(name, otherwise);
    Matcher negative = NEGATIVE.matcher(name);
    Matcher numbered = negative.matches() ? negative : NUMBERED.matcher(name);
    return numbered.matches()
        ? new ColumnName(id, wording, numbered.group(1), numbered.group(2), "", false)
        : new ColumnName(id, wording, "", "", "", false);
  }

  private static boolean hasDigit(String code) {
    return code.codePoints().anyMatch(Character::isDigit);
  }

  /** What the name begins with before its digits: COVIDStatus of COVIDStatus5; or empty. */
  public String beforeDigits() {
    Matcher digits = DIGITS.matcher(id);
    return digits.matches() && wording.equals(id) ? digits.group(1) : "";
  }

  /** Its digits: 5 of COVIDStatus5; or empty. */
  public String digits() {
    Matcher digits = DIGITS.matcher(id);
    return digits.matches() ? digits.group(2) : "";
  }
}
