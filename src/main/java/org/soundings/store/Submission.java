package org.soundings.store;

import org.soundings.response.Response;

/**
 * A finished response on its way in.
 *
 * @param key what makes it one: whatever comes with the same key is the same submission (A6)
 * @param questionnaire hash of the version that was answered
 */
public record Submission(RespondentKey key, WaveId wave, String questionnaire, Response response) {}
