"""A newspaper's web site on 127.0.0.1: a digital edition of four pages and twenty articles."""

import http.server
import threading
from contextlib import contextmanager

DAY = "html/2024-03/14"


def article(number):
    """One article page as such systems print it, in GBK."""
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>云溪县召开第{number}次例会-临江日报数字报</title></head><body>
<table><tr><td>2024年03月14日 星期四 <a href="node_1.htm">上一版</a></td></tr></table>
<!--enpproperty <articleid>{number}</articleid><date>2024-03-14 00:00:00.0</date>
<author>记者 林小禾</author><title>云溪县召开第{number}次例会</title><keyword></keyword>
<subtitle>部署春耕生产</subtitle><introtitle>压实责任</introtitle><siteid>2</siteid>/enpproperty-->
<div id="ozoom"><!--enpcontent--><p>　　本报讯（记者林小禾）3月{number % 12 + 1}日，云溪县召开第{number}次
例会。县长陈望主持会议并讲话。</p><p>　　会议要求，扎实做好各项工作。</p><!--/enpcontent--></div>
<ul><li><a href="content_{number % 20 + 1}.htm">其他文章</a></li></ul>
<div>版权所有 临江日报社</div></body></html>""".encode("gb18030")


def page(number):
    """One printed page of the edition: its articles, and the other pages."""
    links = "".join(
        f'<li><a href="content_{n}.htm">云溪县召开第{n}次例会</a></li>'
        for n in range(number * 5 - 4, number * 5 + 1)
    )
    pages = "".join(f'<a href="node_{n}.htm">第0{n}版</a>' for n in range(1, 5))
    return f"""<html><head><meta charset="gbk"><title>临江日报</title></head><body>{pages}
<ul>{links}</ul><a href="../13/node_1.htm">上一期</a><a href="http://other.example/content_1.htm">外</a>
<map><area href="content_{number * 5}.htm"></map></body></html>""".encode("gb18030")


SITE = {
    "/": (
        200,
        "text/html",
        f'<meta http-equiv="refresh" content="0; URL={DAY}/node_1.htm">'.encode(),
    ),
    **{f"/{DAY}/node_{n}.htm": (200, "text/html", page(n)) for n in range(1, 5)},
    **{f"/{DAY}/content_{n}.htm": (200, "text/html", article(n)) for n in range(1, 21)},
}


class _Handler(http.server.BaseHTTPRequestHandler):
    """Answers from the server's table: (status, content type or location, body)."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.asked.append(self.path)
        self.server.headers.append(dict(self.headers))
        status, kind, body = self.server.site.get(self.path, (404, "text/plain", b""))
        if callable(body):
            body(self)
            return
        self.send_response(status)
        self.send_header("Location" if 300 <= status < 400 else "Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        """Say nothing."""


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A client that hangs up is no error."""


@contextmanager
def serving(site):
    """Serve a table of answers; gives the server, with its address in ``url``."""
    server = _Server(("127.0.0.1", 0), _Handler)
    server.site, server.asked, server.headers = site, [], []
    server.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
