package io.github.plex4j.mcp.file;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.FileSystemException;
import java.util.List;

/** A folder whose audit log cannot be given another name, as when another program holds it open on Windows. */
final class StuckFile {
    private StuckFile() {}

    /**
     * The folder with a stuck file.
     *
     * @param attempts gets every attempt to move the file
     */
    static Folder of(Folder folder, List<String> attempts) {
        return (Folder) Proxy.newProxyInstance(
                Folder.class.getClassLoader(), new Class<?>[] {Folder.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("rename") && arguments[0].equals(AuditFile.NAME)) {
                        attempts.add(arguments[0] + " to " + arguments[1]);
                        throw new FileSystemException(AuditFile.NAME, null, "in use");
                    }
                    try {
                        return method.invoke(folder, arguments);
                    } catch (InvocationTargetException exception) {
                        throw exception.getCause();
                    }
                });
    }
}
