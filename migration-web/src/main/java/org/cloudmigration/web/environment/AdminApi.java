package org.cloudmigration.web.environment;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API of the installation itself; that of a migration is another. */
@ApplicationPath("admin/v1.0")
public class AdminApi extends Application {}
