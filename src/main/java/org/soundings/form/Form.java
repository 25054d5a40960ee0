package org.soundings.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Routing;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Missing;
import org.soundings.response.Response;
import org.soundings.response.Value;

/**
 * A questionnaire as its respondents meet it. It keeps nothing: the answers so far are handed in
 * and handed back.
 *
 * <pre>{@code
 * Form form = new Form(questionnaire);
 * String page = form.html(View.of(form.first(), study, site, "/s/burnout"));
 * // a submission:
 * Reading reading = form.read(screen, fields, answers);
 * Optional<Screen> to = form.after(reading);       // the same screen, another, or none: finished
 * if (to.isEmpty()) {
 *   Response response = form.complete(reading.answers());
 * }
 * }</pre>
 */
public final class Form {
  private static final Value NOT_ASKED = new Value.Absent(Missing.NOT_ASKED);
  private static final Value SKIPPED = new Value.Absent(Missing.SKIPPED);

  private final Questionnaire questionnaire;
  private final Set<String> given;
  private final List<Screen> screens;
  private final Routing routing;
  private final Reader reader;

  public Form(Questionnaire questionnaire) {
    this(questionnaire, Set.of());
  }

  /**
   * @param given items that are not asked: their answers are known and handed in with the others
   */
  public Form(Questionnaire questionnaire, Set<String> given) {
    this(questionnaire, given, new Routing(questionnaire.pages()));
  }

  private Form(Questionnaire questionnaire, Set<String> given, Routing routing) {
    this.questionnaire = questionnaire;
    this.given = Set.copyOf(given);
    this.screens = Screens.of(questionnaire, given);
    this.routing = routing;
    this.reader = new Reader(questionnaire, routing);
  }

  /** A form to look at: each of its screens shows all that it can show, whatever was answered. */
  public static Form preview(Questionnaire questionnaire) {
    return new Form(questionnaire, Set.of(), Routing.toEverything(questionnaire.pages()));
  }

  public Questionnaire questionnaire() {
    return questionnaire;
  }

  /** All of them, the first first, whatever routing hides. */
  public List<Screen> screens() {
    return screens;
  }

  /** Who asks and why, how long it takes, the consent (R3, R15). */
  public Screen first() {
    return screens.getFirst();
  }

  /**
   * All items at once, whatever the paging: for reading a response that was not made page by page.
   * Its {@link ScreenReading#empty} and {@link ScreenReading#opened} mean nothing.
   */
  public Screen whole() {
    return new Screen("_whole", questionnaire.pages());
  }

  public Optional<Screen> screen(String id) {
    return screens.stream().filter(screen -> screen.id().equals(id)).findFirst();
  }

  /** The next screen that shows anything, or none at the end. */
  public Optional<Screen> next(Screen screen, Map<String, Value> answers) {
    Set<String> shown = shown(answers);
    return screens.subList(screens.indexOf(screen) + 1, screens.size()).stream()
        .filter(later -> shows(later, shown))
        .findFirst();
  }

  /** The screen before that shows anything, or none before the first. */
  public Optional<Screen> previous(Screen screen, Map<String, Value> answers) {
    Set<String> shown = shown(answers);
    return screens.subList(0, Math.max(0, screens.indexOf(screen))).reversed().stream()
        .filter(earlier -> earlier.isStart() || shows(earlier, shown))
        .findFirst();
  }

  private Set<String> shown(Map<String, Value> answers) {
    return routing.shown(new Response(answers)).stream().map(Item::id).collect(Collectors.toSet());
  }

  private static boolean shows(Screen screen, Set<String> shown) {
    return screen.items().anyMatch(item -> shown.contains(item.id()));
  }

  /**
   * Reads what was submitted for a screen. Fields that are not of this screen are ignored.
   *
   * @param fields by name, values in the order sent
   * @param answers the answers so far
   */
  public ScreenReading read(
      Screen screen, Map<String, List<String>> fields, Map<String, Value> answers) {
    return reader.read(screen, fields, answers);
  }

  /** Where a reading leads: the same screen, the next, the one before, or none at the end. */
  public Optional<Screen> after(ScreenReading reading) {
    Screen screen = reading.screen();
    if (reading.stays()) {
      return Optional.of(screen);
    }
    return reading.back()
        ? previous(screen, reading.answers()).or(() -> Optional.of(screen))
        : next(screen, reading.answers());
  }

  /**
   * The response: a value for every variable of the items. What is not shown after these answers
   * was not asked, whatever was answered to it before; what is shown and has no answer was skipped.
   */
  public Response complete(Map<String, Value> answers) {
    Set<String> shown = shown(answers);
    Map<String, Value> values = new LinkedHashMap<>();
    for (Item item : questionnaire.items().toList()) {
      boolean asked = shown.contains(item.id()) || given.contains(item.id());
      for (Variable variable : item.variables()) {
        Value given = asked ? answers.get(variable.name()) : NOT_ASKED;
        values.put(variable.name(), given == null ? SKIPPED : given);
      }
    }
    return new Response(values);
  }

  /** The whole page. */
  public String html(View view) {
    return Templates.render(view.screen().isStart() ? "form/start" : "form/questions", page(view));
  }

  private Object page(View view) {
    return view.screen().isStart()
        ? StartPage.of(questionnaire, view)
        : QuestionsPage.of(questionnaire, routing, view);
  }
}
