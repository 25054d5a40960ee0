package org.soundings.study;

import java.util.List;
import java.util.Map;

/**
 * A study's file as those who run the study change it.
 *
 * @param sha256 of the file, by which it is seen whether somebody else has changed it
 * @param settings in the order of the form
 */
public record EditedStudy(String study, String sha256, List<Setting> settings) {
  public EditedStudy {
    settings = List.copyOf(settings);
  }

  /**
   * With what somebody typed in the place of what the file says; what cannot be changed stays.
   *
   * @param sent by the name of a setting; ticks by its name, a point and what is ticked
   */
  public EditedStudy typed(Map<String, String> sent) {
    return new EditedStudy(
        study, sha256, settings.stream().map(setting -> typed(setting, sent)).toList());
  }

  private static Setting typed(Setting setting, Map<String, String> sent) {
    if (setting.fixed()) {
      return setting;
    }
    if (setting.kind() == Setting.Kind.TICKS) {
      List<String> ticked =
          setting.options().stream()
              .filter(option -> sent.containsKey(setting.name() + "." + option))
              .toList();
      boolean all = setting.value().isEmpty() && ticked.equals(setting.options());
      boolean none = setting.value().isEmpty() && ticked.isEmpty();
      return all && setting.name().equals("languages") || none
          ? setting
          : setting.with(String.join(" ", ticked));
    }
    return sent.containsKey(setting.name())
        ? setting.with(sent.getOrDefault(setting.name(), "").strip())
        : setting;
  }
}
