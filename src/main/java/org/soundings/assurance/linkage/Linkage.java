package org.soundings.assurance.linkage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tries to link those who were invited to what was answered, with both databases in hand: by a
 * value that stands in both (A1), by the order in which rows lie (A2, A4), by times finer than the
 * day and by numbers that count up (A2).
 *
 * <p>What it does not see: the bytes of the files, which {@link FileForensics} reads; what a
 * network or a changed script saw.
 */
public final class Linkage {
  /** What is shorter is in many texts by chance. */
  private static final int SHORTEST = 6;

  /** A value that so many of those invited share links nobody. */
  private static final int SHARED = 5;

  /** The tables of which no row may show who came first; a ballot is sealed. */
  private static final Set<String> PERSONS = Set.of("invitation", "response");

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_.@+-]{" + SHORTEST + ",}");
  private static final Pattern CLOCK = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d");
  private static final Set<Integer> TIMES =
      Set.of(Types.TIME, Types.TIMESTAMP, Types.TIME_WITH_TIMEZONE, Types.TIMESTAMP_WITH_TIMEZONE);

  private final Store invitations;
  private final Store answers;

  private Linkage(Store invitations, Store answers) {
    this.invitations = invitations;
    this.answers = answers;
  }

  /**
   * @param invitations the database of who was invited
   * @param answers the database of what was answered
   */
  public static Verdict of(Connection invitations, Connection answers) throws SQLException {
    Linkage linkage = new Linkage(new Store(invitations), new Store(answers));
    return new Verdict(
        List.of(
            linkage.values(),
            linkage.order(),
            linkage.types("a time finer than the day", c -> TIMES.contains(c.type())),
            linkage.clocks(),
            linkage.types("a number that counts up", Store.Column::counted)));
  }

  /** What stands in the one and in the other, and is of few of those invited. */
  private Verdict.Check values() throws SQLException {
    Map<String, Integer> of = new HashMap<>();
    for (String table : invitations.tables().keySet()) {
      invitations.values(
          table, (column, text) -> tokens(text).forEach(t -> of.merge(t, 1, Integer::sum)));
    }
    of.values().removeIf(times -> times >= SHARED);
    Set<String> everybodys = publicWords();
    Set<String> found = new LinkedHashSet<>();
    for (String table : answers.tables().keySet()) {
      answers.values(
          table,
          (column, text) ->
              tokens(text).stream()
                  .filter(t -> of.containsKey(t) && !everybodys.contains(t))
                  .forEach(t -> found.add("a value of " + place(table, column))));
    }
    return new Verdict.Check(
        "a value in both databases (%,d values of those invited looked for)".formatted(of.size()),
        List.copyOf(found));
  }

  /** The names of studies and waves, which both have to know. */
  private Set<String> publicWords() throws SQLException {
    Set<String> words = new LinkedHashSet<>();
    for (String table : invitations.tables().keySet()) {
      invitations.values(
          table,
          (column, text) -> {
            if (List.of("study", "wave", "stratum", "forget")
                .contains(column.toLowerCase(Locale.ROOT))) {
              words.addAll(tokens(text));
            }
          });
    }
    return words;
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  private Verdict.Check order() throws SQLException {
    List<String> found = new ArrayList<>();
    for (Store store : List.of(invitations, answers)) {
      for (String table : store.tables().keySet()) {
        String name = table.toLowerCase(Locale.ROOT);
        if (PERSONS.contains(name) && store.isInOrderOfComing(table)) {
          found.add("the rows of " + name + " lie as they came");
        }
      }
    }
    return new Verdict.Check("an order of rows that says who came first", found);
  }

  private Verdict.Check types(String what, Predicate<Store.Column> of) throws SQLException {
    List<String> found = new ArrayList<>();
    for (Store store : List.of(invitations, answers)) {
      store
          .tables()
          .forEach(
              (table, columns) ->
                  columns.stream()
                      .filter(of)
                      .forEach(column -> found.add(place(table, column.name()))));
    }
    return new Verdict.Check("a column that holds " + what, found);
  }

  private Verdict.Check clocks() throws SQLException {
    Set<String> found = new LinkedHashSet<>();
    for (Store store : List.of(invitations, answers)) {
      for (String table : store.tables().keySet()) {
        store.values(
            table,
            (column, text) -> {
              if (CLOCK.matcher(text).find()) {
                found.add(place(table, column));
              }
            });
      }
    }
    return new Verdict.Check("a time of the day in what was kept", List.copyOf(found));
  }

  private static String place(String table, String column) {
    return (table + "." + column).toLowerCase(Locale.ROOT);
  }
}
