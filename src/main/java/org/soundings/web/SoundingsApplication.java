package org.soundings.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Every page and resource, from the root. */
@ApplicationPath("/")
public class SoundingsApplication extends Application {}
