package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soundings.exchange.infer.column.ColumnName;
import org.soundings.exchange.infer.label.Names;

/**
 * Questions that columns side by side share before a colon, a dash, a bracket, # or /, however
 * short: Use: bus, Use: train.
 */
final class SharedStems {
  private static final Pattern BEFORE_PART =
      Pattern.compile("[#/]|:\\s+|\\s[-\u2013\u2014|]\\s+|\\s?>>\\s?|\\s\\((?=[^()]+\\)$)");

  private SharedStems() {}

  /**
   * Gives such columns the question and the part; those that have one keep theirs.
   *
   * @return the questions
   */
  static Set<String> name(List<Field> fields) {
    Set<String> stems = new HashSet<>();
    for (int at = 0; at < fields.size(); ) {
      int size = 1;
      for (int end : ends(fields.get(at)).reversed()) {
        String before = text(fields.get(at)).substring(0, end);
        int shared = sharing(fields.subList(at, fields.size()), before);
        if (shared > 1) {
          for (int i = at; i < at + shared; i++) {
            fields.set(i, named(fields.get(i), before));
          }
          stems.add(fields.get(at).name().stem());
          size = shared;
          break;
        }
      }
      at += size;
    }
    return stems;
  }

  /** How many of the first columns begin so, each with a part of its own. */
  private static int sharing(List<Field> from, String before) {
    Set<String> parts = new HashSet<>();
    return Runs.leading(
            from,
            field ->
                ends(field).contains(before.length())
                    && text(field).startsWith(before)
                    && parts.add(part(field, before)))
        .size();
  }

  /** What a column is called, without a code such as Q7a before it. */
  private static String text(Field field) {
    String wording = field.name().wording();
    boolean coded = field.name().id().codePoints().anyMatch(Character::isDigit);
    boolean own = field.profile().column().wording().isEmpty() && field.header().endsWith(wording);
    return own && !coded ? field.header() : wording;
  }

  /** Where each part that the name of a column may end with begins. */
  private static List<Integer> ends(Field field) {
    List<Integer> ends = new ArrayList<>();
    if (field.name().stem().isEmpty()) {
      Matcher parts = BEFORE_PART.matcher(text(field));
      while (parts.find()) {
        if (parts.start() > 0 && parts.end() < text(field).length()) {
          ends.add(parts.end());
        }
      }
    }
    return ends;
  }

  private static String part(Field field, String before) {
    String part = text(field).substring(before.length()).strip();
    return before.endsWith("(") ? part.substring(0, part.length() - 1) : part;
  }

  private static Field named(Field field, String before) {
    String stem = before.replaceAll("[\\s:\\[(|>/#\u2013\u2014-]+$", "");
    String part = part(field, before);
    ColumnName name = field.name();
    return field.called(
        new ColumnName(name.id(), name.wording(), stem, Names.code(part, name.id()), part, true));
  }
}
