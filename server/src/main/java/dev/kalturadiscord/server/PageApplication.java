package dev.kalturadiscord.server;

import dev.kalturadiscord.server.joinlink.JoinPageResource;
import dev.kalturadiscord.server.platform.requestid.RequestIdFilter;
import dev.kalturadiscord.server.signing.SigningKeysResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/**
 * What stands beside the API: pages that people open in a browser, public keys. Without error
 * mappers: other paths go on to other routes.
 */
@ApplicationScoped
@ApplicationPath("/")
public class PageApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(RequestIdFilter.class, JoinPageResource.class, SigningKeysResource.class);
  }
}
