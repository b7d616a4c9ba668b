package dev.kalturadiscord.testsupport;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Finds out which settings a program reads: it writes down what a configuration is asked for. */
public final class AskedSettings {

  private final Set<String> names = new TreeSet<>();

  /** The same configuration, which writes the names down. */
  public Config recorded(Config config) {
    return (Config)
        Proxy.newProxyInstance(
            Config.class.getClassLoader(),
            new Class<?>[] {Config.class},
            (proxy, method, arguments) -> answer(config, method, arguments));
  }

  private Object answer(Config config, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getName().startsWith("get")
        && arguments != null
        && arguments[0] instanceof String name) {
      names.add(name);
    }
    try {
      return method.invoke(config, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** What was asked for until now. */
  public Set<String> names() {
    return new TreeSet<>(names);
  }
}
