package org.soundings.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Spelling;
import org.soundings.questionnaire.Variable;

/**
 * Which column each variable is read from.
 *
 * @param columns variable name to column, from 0
 * @param shared item name to the one column that holds all of its variables
 * @param absent variables that the file does not hold
 */
record Binding(
    Questionnaire questionnaire,
    Header header,
    Map<String, Integer> columns,
    Map<String, Integer> shared,
    Set<String> absent,
    List<Problem> problems) {

  static Binding of(Questionnaire questionnaire, Header header, String file) {
    return new Search(questionnaire, header, Place.of(file)).binding();
  }

  Layout layout() {
    return questionnaire.layout();
  }

  Layout.@Nullable Column column(String name) {
    return layout().columns().get(name);
  }

  /** Goes through the variables once. */
  private static final class Search {
    private static final int MOST_NAMED = 5;

    private final Questionnaire questionnaire;
    private final Codebook codebook;
    private final Header header;
    private final Place place;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Integer> shared = new LinkedHashMap<>();
    private final Set<String> absent = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Search(Questionnaire questionnaire, Header header, Place place) {
      this.questionnaire = questionnaire;
      this.codebook = questionnaire.codebook();
      this.header = header;
      this.place = place;
    }

    Binding binding() {
      header.repeated().stream()
          .sorted()
          .forEach(name -> problems.add(DataFault.REPEATED_HEADER.at(place, name)));
      Set<String> done = new LinkedHashSet<>();
      questionnaire.items().forEach(item -> bind(item, done));
      codebook.variables().stream()
          .map(Variable::name)
          .filter(name -> !done.contains(name))
          .forEach(name -> bind(name, false));
      unread();
      return new Binding(questionnaire, header, columns, shared, absent, problems);
    }

    private void bind(Item item, Set<String> done) {
      item.variables().forEach(variable -> done.add(variable.name()));
      Layout.Column column = questionnaire.layout().columns().get(item.id());
      boolean delimited = item.set().isPresent() && column != null && column.separator() != null;
      Set<String> inSet = Set.copyOf(item.set().map(set -> set.variables()).orElse(List.of()));
      if (delimited) {
        find(item.id())
            .ifPresentOrElse(at -> shared.put(item.id(), at), () -> missing(item.id(), inSet));
      }
      for (Variable variable : item.variables()) {
        if (!delimited || !inSet.contains(variable.name())) {
          bind(
              variable.name(),
              variable instanceof Variable.Text && !variable.name().equals(item.id()));
        }
      }
    }

    private void bind(String variable, boolean optional) {
      Optional<Integer> at = find(variable);
      if (at.isPresent()) {
        columns.put(variable, at.get());
      } else if (optional) {
        absent.add(variable);
      } else {
        missing(variable, Set.of(variable));
      }
    }

    private void missing(String name, Set<String> variables) {
      absent.addAll(variables);
      String wanted = headerOf(name);
      problems.add(
          header.repeated().contains(wanted)
              ? DataFault.AMBIGUOUS_HEADER.at(place, wanted, name)
              : DataFault.NO_SUCH_COLUMN.at(place, name, wanted, meant(wanted)));
    }

    private String meant(String wanted) {
      return Spelling.nearest(wanted, header.names())
          .map(near -> " (\"" + Faults.excerpt(near) + "\", if that was meant)")
          .orElse("");
    }

    private Optional<Integer> find(String name) {
      String wanted = headerOf(name);
      int at = header.names().indexOf(wanted);
      return at < 0 ? Optional.empty() : Optional.of(at);
    }

    private String headerOf(String name) {
      Layout.Column column = questionnaire.layout().columns().get(name);
      return Header.clean(column == null ? name : column.header());
    }

    private void unread() {
      Set<Integer> read = new LinkedHashSet<>(columns.values());
      read.addAll(shared.values());
      Set<String> ignored = new LinkedHashSet<>(Set.of(Simulated.COLUMN));
      questionnaire.layout().ignored().forEach(name -> ignored.add(Header.clean(name)));
      List<String> names = header.names();
      List<String> unread =
          IntStream.range(0, names.size())
              .filter(i -> !read.contains(i) && !ignored.contains(names.get(i)))
              .mapToObj(i -> "\"" + Faults.excerpt(names.get(i)) + "\"")
              .toList();
      if (!unread.isEmpty()) {
        String first = String.join(", ", unread.stream().limit(MOST_NAMED).toList());
        String all = unread.size() > MOST_NAMED ? first + "..." : first;
        problems.add(DataFault.UNREAD_COLUMNS.at(place, unread.size(), all));
      }
    }
  }
}
