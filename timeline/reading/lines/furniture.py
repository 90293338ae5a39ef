"""Which lines of a page are furniture: mastheads, footers, stamps, editors, links of a web page."""

# ruff: noqa: E501

from __future__ import annotations

from typing import Literal

from timeline.patterns import late_pattern

Furniture = Literal["folio", "stamp", "editor", "link", "advertisement"]

_DIGIT = "\\d〇○零一二三四五六七八九十"
FULL_DATE = late_pattern(
    f"([{_DIGIT}]{{4}})\\s?(?:年|[-/.])\\s?([{_DIGIT}]{{1,3}})\\s?(?:月|[-/.])\\s?([{_DIGIT}]{{1,3}})\\s?日?"
)
_NAME = "[\\u4e00-\\u9fff·]{1,4}(?![\\u4e00-\\u9fff·]{0,4}\\s?[:：/])"
_NAMES = f"{_NAME}(?:[\\s、]{{1,3}}{_NAME}){{0,4}}"
_EDITOR = (
    "(?:本版|值班|责任|执行|版面|美术|视觉|新媒体|网络|图片|文字|见习|轮值|带班|夜班|\\d{1,2}版|[一二三四五六七八九十]版|本期)?"
    "(?:总编辑|副总编辑|总监|主任|主编|编委|编辑|责编|美编|组版|排版|版式|视觉|校对|检校|校检|审核|审读|监制|统筹|终审|初审|复审|二审|三审|一审|录入|检审|责校|设计|制图|编审|值班)"
)
TERMS = (
    "立春|雨水|惊蛰|春分|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒"
    "|除夕|春节|元宵|端午|七夕|中秋|重阳|腊八|小年"
)
_AUTHOR = "(?:作者|文/图|文|图|摄影|记者|通讯员|供稿)"
PAPER = (
    "[\\u4e00-\\u9fff·]{1,14}?(?:日报|晚报|晨报|早报|时报|商报|周报|都市报|导报|快报|新报|农报|党报|石化报|校报"
    "|矿工报|工人报|青年报|科技报|法治报|法制报|[报報]|融媒体?中心|融媒|新闻客户端|客户端|新闻网|云网|在线|发布|新闻|之窗|周刊|广播电视台|电视台|网)"
)

# name, what it looks like, how much it says that the line is furniture
_TOKENS: tuple[tuple[str, str, int], ...] = (
    ("printed", "(?:原载|刊于|刊载于|发布于|发表于|转自|首发于|见报)|(?<=日)(?:发布|刊发|见报|刊载)", 2),
    ("date", FULL_DATE.pattern, 2),
    ("clock", "\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?", 1),
    ("weekday", "[（(]?(?:星期|周|礼拜)[一二三四五六日天][）)]?", 2),
    ("lunar", "(?:农历|夏历|阴历)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?)?(?:农历)?闰?[正一二三四五六七八九十冬腊]{1,2}月(?:初[一二三四五六七八九十]|[一二三四五六七八九十廿卅]{1,3})(?!日)", 2),
    ("stem", "(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年", 1),
    ("issue", "[（(]?(?:总第|总|今年第|本年第|复刊第|创刊第|第)\\s?[\\d,〇零一二三四五六七八九十百千]{1,7}\\s?期[）)]?", 2),
    ("pages", "(?:今日|本期|今天|共)(?:出版)?[\\d一二三四五六七八九十]{1,3}版", 2),
    ("page", "(?:第|版次\\s?[:：]?\\s?|[A-HT])\\s?[A-H]?(?:\\d{1,3}(?!\\s?[中小届次人工])|[一二三四五六七八九十]{1,3}(?=\\s?版))\\s?版?(?:[:：·]\\s?[\\u4e00-\\u9fff]{2,6})?(?![\\d.])", 2),
    ("section", "(?:要闻|综合|文化|时政|民生|经济|社会|副刊|专版|头版|广告|国内|国际|体育|消费)(?:版|新闻)?", 0),
    ("stamp", "(?:发布|更新|发表|刊发|发稿|录入|上传|采编|创建)?(?:时间|日期)\\s?[:：]", 3),
    ("from", "(?:文章|信息|稿件|新闻|稿|内容)?(?:来源|出处)\\s?[:：]\\s?[^\\s:：]{0,20}(?:\\s(?!\\S{1,6}[:：])[\\u4e00-\\u9fff]{2,12}(?:报|台|网|社|中心))?", 3),
    ("views", "(?:浏览|阅读|点击|访问)(?:次?数|量)?\\s?[:：]?\\s?[\\d万+,.]{0,9}\\s?次?", 2),
    ("editor", f"{_EDITOR}\\s?[:：/丨|]\\s?(?:{_NAMES})?", 3),
    ("editor", f"^{_EDITOR}\\s{{1,3}}{_NAMES}$", 3),
    ("editor", f"(?<!\\S){_EDITOR}\\s{{1,3}}{_NAMES}(?!\\S)", 2),
    ("author", f"{_AUTHOR}\\s?[:：]\\s?(?:{_NAMES})?", 2),
    ("author", f"{_AUTHOR}\\s{{1,2}}{_NAMES}$", 0),
    ("owner", "(?:中共|中国共产党)?[\\u4e00-\\u9fff、]{2,24}?(?:主管|主办|出版|承办|编印|印刷)", 2),
    ("number", "(?:国内统一(?:连续出版物号|刊号)|邮发代号|准印证号?|刊号|CN)\\s?[:：]?\\s?(?:CN)?[（(]?[\\dA-Z\\u4e00-\\u9fff]{0,6}[）)]?第?[\\dA-Z\\-— /]{0,14}号?", 3),
    ("phone", "(?:本报|本社|新闻|广告|发行|投稿|订阅|报料|服务|读者|编辑部?|总编室|监督|举报|值班|办公室|联系|咨询|客服|官方|电子)*(?:热线|电话|邮箱|信箱|传真|网址|网站|地址|社址|邮编|邮政编码|QQ|微信号?|E-?mail|许可证号?|印刷厂?|定价|零售|年价|月价|法律顾问|代号)\\s?[:：/]\\s?[\\w.@\\-—/、:()（）]{2,40}", 2),
    ("phone", "(?:本报|新闻|广告|发行|投稿|报料|爆料|服务|读者|编辑部?|监督|举报)*(?:热线|电话|传真)\\s{1,2}[\\d\\-—()（）]{5,20}", 2),
    ("day", "(?<!\\d)\\d{1,2}月\\d{1,2}日(?!\\S)", 0),
    ("term", f"(?:{TERMS})节?(?!\\S)", 0),
    ("status", "内部(?:资料|刊物|报纸|交流)|(?:免费|注意)(?:交流|赠阅|发放|保存)|非卖品|欢迎(?:投稿|订阅)", 1),
    ("price", "零售价?\\s?[:：]?[\\d.]{1,5}元|每份[\\d.]{1,5}元", 2),
)  # fmt: skip
_TOKEN = tuple((name, late_pattern(pattern), weight) for name, pattern, weight in _TOKENS)
_NEEDS = {
    "from": ("来源", "出处"),
    "editor": tuple("编监主版觉校审筹录设制值"),
    "author": tuple("者文图摄员稿"),
    "owner": ("主管", "主办", "出版", "承办", "编印", "印刷"),
    "number": ("国内统一", "邮发代号", "准印证", "刊号", "CN"),
    "lunar": ("月初", *(f"月{n}" for n in "一二三四五六七八九十廿卅")),
}
"""What some parts have one of, which is sooner seen than the part itself."""
_PAPER = late_pattern(PAPER)
_REST = late_pattern("[\\s\\W_]+")
_SENTENCE = late_pattern("[。！？!?；;]")

_LINK = late_pattern(
    "^(?:【?字(?:体|号)\\s?[:：]?.{0,24}|[【\\[]?(?:打印|关闭|返回|收藏|分享|纠错).{0,24}"
    "|(?:上|下)一(?:篇|版|条|期).{0,60}|扫一扫.{0,40}|分享(?:到|至)?.{0,30}|(?:相关|延伸)(?:链接|阅读)[:：]?$"
    "|.{0,10}(?:未经授权|转载请|版权所有|All Rights|免责声明|原创文章|不代表本).{0,80}|[(（]?(?:完|END|End)[)）]?"
    "|[【\\[（(]广告[】\\]）)].{0,120}|.{0,120}[【\\[（(]广告[】\\]）)]|点击(?:图片|此处|查看|进入).{0,20}|返回(?:首页|顶部|目录|列表).{0,20}|首页\\s?[>›»].{0,60}|当前位置.{0,60}"
    "|(?:微信|微博|QQ空间|朋友圈)(?:\\s.{0,30})?|版面导航.{0,30}|(?:上|下)一版.{0,40}|标题导航.{0,30})$",
)
_ADVERTISEMENT = late_pattern(
    "^(?:广\\s*告|分类广告|分类信息|遗失声明|招\\s*租|招聘信息|注销公告)[:：]?$|^遗失.{4,80}作废"
)
_SLOT = late_pattern("^(?:公益广告|今日导读|本版导读|导\\s?读)$")
_HINT = late_pattern(
    "\\d|[:：〇○/丨|]|[一二三四五六七八九十][版期]|主管|主办|出版|承办|编印|印刷|编|校|月初|[甲乙丙丁戊己庚辛壬癸]"
)
_IN_BRACKETS = late_pattern("^[（(]((?:来源|稿源|责编|责任编辑|编辑|校对).{1,40})[）)]$")
_POINTER = late_pattern(
    "^[^转接。]{2,40}(?:\\s|[▶►→>（(—…·]|[详]?见)\\s?第?[A-HT]?\\d{1,2}版[）)]?$"
)
"""A line of a table of contents: what stands on which page."""
_RULE = late_pattern("^[\\W_]+$")
_LIMIT = 130


def furniture_of(text: str) -> Furniture | None:
    """Name the furniture that a line is, if it is any.

    >>> furniture_of("2024年3月15日 星期五 农历甲辰年二月初六 第0126期 今日8版")
    'folio'
    >>> furniture_of("责任编辑:闻笛 版式:米粒"), furniture_of("3月14日,全县春耕现场会召开")
    ('editor', None)
    """
    if bracketed := _IN_BRACKETS.match(text):
        text = bracketed[1]
    if len(text) > _LIMIT or (len(text) > 12 and _SENTENCE.search(text)):
        return "link" if len(text) <= _LIMIT and _LINK.match(text) else None
    if _LINK.match(text) or _RULE.match(text) or _SLOT.match(text):
        return "link"
    if _ADVERTISEMENT.match(text):
        return "advertisement"
    return _weigh(text) or ("link" if _POINTER.match(text) else None)


def tokens_of(text: str) -> frozenset[str]:
    """Name the parts of a masthead that a line shows: date, weekday, issue, page."""
    return frozenset(n for n, pattern, _ in _TOKEN if _may_hold(text, n) and pattern.search(text))


def _may_hold(text: str, name: str) -> bool:
    """Say at little cost whether a line can hold a part."""
    return name not in _NEEDS or any(sign in text for sign in _NEEDS[name])


def _weigh(text: str) -> Furniture | None:
    """Take the known tokens out of the line and judge by what is left."""
    if not _HINT.search(text):
        return None
    rest, weight, names = text, 0, set()
    for name, pattern, value in _TOKEN:
        rest, count = pattern.subn(" ", rest) if _may_hold(rest, name) else (rest, 0)
        if count:
            weight += value
            names.add(name)
    rest, papers = _PAPER.subn(" ", rest)
    left = len(_REST.sub("", rest))
    if names <= {"date"} and left and not papers:
        return None
    if weight < 2 or left > (6 if weight >= 4 or ("date" in names and left < len(text) / 3) else 0):
        return None
    if names == {"date"} and not papers:
        return "stamp"
    return _sort(names)


def _sort(names: set[str]) -> Furniture | None:
    if names & {"stamp", "from", "views", "printed"} or names >= {"date", "clock"}:
        return "stamp"
    if names & {"date", "weekday", "issue", "pages", "page", "owner", "number", "lunar"}:
        return "folio"
    if "editor" in names or "phone" in names or "price" in names:
        return "editor"
    return None
