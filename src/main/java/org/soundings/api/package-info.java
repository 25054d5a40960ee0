/** What a script needs: studies, the life of their waves, responses, results; under /api/v1. */
@NullMarked
package org.soundings.api;

import org.jspecify.annotations.NullMarked;
