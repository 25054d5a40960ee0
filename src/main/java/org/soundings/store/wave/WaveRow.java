package org.soundings.store.wave;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Audience;

@Entity
@Table(name = "wave")
class WaveRow {
  @EmbeddedId private WaveKey key = new WaveKey();
  @Column private String about;
  @Column private String questionnaire;

  @Enumerated(EnumType.STRING)
  @Column
  private Audience policy;

  @Column private String cube;
  @Column private String participation;
  @Column private String languages;
  @Column @Nullable private LocalDate opens;
  @Column @Nullable private LocalDate closes;

  @Enumerated(EnumType.STRING)
  @Column
  private Stage reached;

  protected WaveRow() {}

  static WaveRow of(Wave wave) {
    WaveRow row = new WaveRow();
    row.key = new WaveKey(wave.id());
    row.about = AboutJson.write(wave.about());
    row.questionnaire = wave.questionnaire();
    row.policy = wave.policy();
    row.cube = wave.cube();
    row.participation = ParticipationJson.write(wave.participation());
    row.languages = String.join(" ", wave.languages());
    row.opens = wave.opens();
    row.closes = wave.closes();
    row.reached = wave.reached();
    return row;
  }

  Wave wave() {
    return new Wave(
        key.id(),
        AboutJson.read(about),
        questionnaire,
        policy,
        cube,
        ParticipationJson.read(participation),
        List.of(languages.split(" ")),
        opens,
        closes,
        reached);
  }
}
