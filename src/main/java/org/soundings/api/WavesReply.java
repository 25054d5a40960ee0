package org.soundings.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.soundings.study.WaveState;

/** Waves of one study or of all. */
@Schema(
    description = "Waves",
    requiredProperties = "waves",
    example = "{\"waves\": [" + WaveReply.EXAMPLE + "]}")
public record WavesReply(List<WaveReply> waves) {
  static WavesReply of(List<WaveState> states) {
    return new WavesReply(states.stream().map(WaveReply::of).toList());
  }
}
