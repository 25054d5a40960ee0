package org.soundings.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Routing;
import org.soundings.response.Response;

/**
 * A page of questions.
 *
 * @param heading the page's heading, or null where the one question is the heading
 * @param complaints what could not be understood
 * @param reminders what was left empty
 * @param save where the script saves, or null
 */
public record QuestionsPage(
    Frame frame,
    @Nullable Said heading,
    List<Section> sections,
    List<Complaint> complaints,
    List<Complaint> reminders,
    boolean opened,
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

  static QuestionsPage of(Questionnaire questionnaire, Routing routing, View view) {
    Screen screen = view.screen();
    Phrases phrases = Phrases.in(view.language());
    List<Item> shown = routing.shown(new Response(view.answers()));
    boolean alone = screen.items().count() == 1 && isAsking(screen);
    ItemView items = new ItemView(view, shown, alone);
    boolean several = screen.pages().size() > 1;
    List<Section> sections = new ArrayList<>();
    for (Page page : screen.pages()) {
      Said title = several && page.title() != null ? Said.of(page.title(), view.language()) : null;
      sections.add(new Section(title, page.items().stream().map(i -> items.of(page, i)).toList()));
    }
    Said heading = heading(questionnaire, screen, view.language());
    List<Complaint> complaints = Complaints.of(questionnaire, view);
    String study = Said.of(questionnaire.title(), view.language()).text();
    String title = alone ? sections.getFirst().items().getFirst().wording().text() : heading.text();
    String whole = title.equals(study) ? study : phrases.text("title.page", title, study);
    return new QuestionsPage(
        new Frame(
            view.language(),
            complaints.isEmpty() ? whole : phrases.text("title.error", whole),
            view.site(),
            phrases),
        alone ? null : heading,
        sections,
        complaints,
        reminders(sections),
        view.reading() != null && !view.reading().opened().isEmpty(),
        Tongue.all(questionnaire.languages(), view.language()),
        view.action(),
        view.save(),
        view.hidden());
  }

  private static boolean isAsking(Screen screen) {
    return screen.items().noneMatch(Item.Note.class::isInstance);
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
        if (item.prompt() != null) {
          reminders.add(new Complaint(item.empty().iterator().next(), null, item.wording()));
        }
      }
    }
    return reminders;
  }
}
