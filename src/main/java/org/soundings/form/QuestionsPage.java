package org.soundings.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Routing;
import org.soundings.questionnaire.Wording;
import org.soundings.response.Response;

/**
 * A page of questions.
 *
 * @param heading the page's heading, or null where the one question is the heading
 * @param complaints what could not be understood
 * @param reminders what was left empty
 * @param credits one for each instrument whose items are on the page
 * @param save where the script saves, or null
 */
public record QuestionsPage(
    Frame frame,
    @Nullable Said heading,
    List<Section> sections,
    List<Complaint> complaints,
    List<Complaint> reminders,
    boolean opened,
    List<Credit> credits,
    List<Tongue> tongues,
    String action,
    @Nullable String save,
    Map<String, String> hidden) {

  /** The items of one page of the questionnaire; without title where that is the heading. */
  public record Section(@Nullable Said title, List<ShownItem> items) {
    /** Whether routing hides all of it for now. */
    public boolean hidden() {
      return items.stream().allMatch(ShownItem::hidden);
    }
  }

  /**
   * Whose items these are and under which terms.
   *
   * @param link the address that the line names, or null
   */
  public record Credit(Said line, @Nullable String link) {}

  static QuestionsPage of(Questionnaire questionnaire, Routing routing, View view) {
    Screen screen = view.screen();
    boolean alone = isOneQuestion(screen);
    ItemView items = new ItemView(view, routing.shown(new Response(view.answers())), alone);
    List<Section> sections =
        screen.pages().stream().map(page -> section(page, items, view)).toList();
    Said heading =
        alone
            ? sections.getFirst().items().getFirst().wording()
            : heading(questionnaire, screen, view.language());
    List<Complaint> complaints = Complaints.of(questionnaire, view);
    ScreenReading reading = view.reading();
    return new QuestionsPage(
        Frame.of(questionnaire, view, heading, !complaints.isEmpty()),
        alone ? null : heading,
        sections,
        complaints,
        reminders(sections),
        reading != null && !reading.opened().isEmpty(),
        credits(questionnaire, screen, view.language()),
        Tongue.all(questionnaire.languages(), view.language()),
        view.action(),
        view.save(),
        view.hidden());
  }

  private static List<Credit> credits(Questionnaire questionnaire, Screen screen, String language) {
    Set<String> pages = screen.pages().stream().map(Page::id).collect(Collectors.toSet());
    return questionnaire.instruments().stream()
        .filter(instrument -> !Collections.disjoint(instrument.pages(), pages))
        .map(i -> new Credit(Said.of(i.creditLine(), language), i.link()))
        .toList();
  }

  private static boolean isOneQuestion(Screen screen) {
    return screen.items().count() == 1 && screen.items().allMatch(Item::asks);
  }

  private static Section section(Page page, ItemView items, View view) {
    Wording title = view.screen().pages().size() > 1 ? page.title() : null;
    return new Section(
        title == null ? null : Said.of(title, view.language()),
        page.items().stream().map(item -> items.of(page, item)).toList());
  }

  private static Said heading(Questionnaire questionnaire, Screen screen, String language) {
    Page first = screen.pages().getFirst();
    return screen.pages().size() == 1 && first.title() != null
        ? Said.of(first.title(), language)
        : Said.of(questionnaire.title(), language);
  }

  private static List<Complaint> reminders(List<Section> sections) {
    List<Complaint> reminders = new ArrayList<>();
    for (Section section : sections) {
      for (ShownItem item : section.items()) {
        Said prompt = item.prompt();
        if (prompt != null) {
          Said words = item.heading() ? prompt : item.wording();
          reminders.add(new Complaint(item.empty().iterator().next(), null, words));
        }
      }
    }
    return reminders;
  }
}
