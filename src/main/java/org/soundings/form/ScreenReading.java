package org.soundings.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soundings.form.item.FieldProblem;
import org.soundings.form.item.Fields;
import org.soundings.response.Value;

/**
 * What the submitted fields of a screen say.
 *
 * @param screen whose fields they are
 * @param fields as they came, to be shown again
 * @param answers all answers so far, those of this screen among them; an item with a problem has
 *     none
 * @param problems what could not be understood, in the order of the screen (R8)
 * @param empty items left empty and not pointed out before, each with the elements to fill (R4)
 * @param opened items that these answers bring into view on this same screen
 */
public record ScreenReading(
    Screen screen,
    Fields fields,
    Map<String, Value> answers,
    List<FieldProblem> problems,
    Map<String, List<String>> empty,
    Set<String> opened) {
  public ScreenReading {
    answers = Map.copyOf(answers);
    problems = List.copyOf(problems);
    empty = Collections.unmodifiableMap(new LinkedHashMap<>(empty));
    opened = Collections.unmodifiableSet(new LinkedHashSet<>(opened));
  }

  /** Whether the respondent asked to go back; problems and empty items do not hold them. */
  public boolean back() {
    return fields.has(Fields.GO, Fields.BACK);
  }

  /** The language that the respondent asked for, which also keeps them on this screen. */
  public Optional<String> speak() {
    String language = fields.one(Fields.SPEAK);
    return language.isEmpty() ? Optional.empty() : Optional.of(language);
  }

  /** Whether this screen is to be shown again, with this reading, instead of the next. */
  public boolean stays() {
    boolean open = !problems.isEmpty() || !empty.isEmpty() || !opened.isEmpty();
    return speak().isPresent() || (open && !back());
  }
}
