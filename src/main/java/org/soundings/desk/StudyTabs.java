package org.soundings.desk;

import java.util.ArrayList;
import java.util.List;
import org.soundings.account.Right;
import org.soundings.desk.page.Menu;

/** The pages of a study that a person may open. */
final class StudyTabs {
  static final String OVERVIEW = "overview";

  static final String SETTINGS = "settings";

  static final String QUESTIONNAIRE = "questionnaire";

  private StudyTabs() {}

  /**
   * @param current the one that the page is
   */
  static List<Menu.Entry> of(String study, String current, Visitor visitor) {
    List<Menu.Entry> tabs = new ArrayList<>();
    tabs.add(tab(StudyPages.address(study), OVERVIEW, current, visitor));
    if (visitor.person().may(Right.RUN, study)) {
      tabs.add(tab(StudyPages.address(study) + "/settings", SETTINGS, current, visitor));
      tabs.add(tab(StudyPages.address(study) + "/questionnaire", QUESTIONNAIRE, current, visitor));
    }
    return tabs;
  }

  private static Menu.Entry tab(String address, String tab, String current, Visitor visitor) {
    return new Menu.Entry(address, visitor.words().say("study." + tab), tab.equals(current));
  }
}
