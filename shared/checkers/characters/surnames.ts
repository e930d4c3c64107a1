/** Surnames of one character in common use, in both scripts. Many are words of their own: ask what stands around them. */
export const surnames =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫朱胡郭何林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘蔡蒋蔣余于杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾鐘谭譚陆陸汪范範石廖贾賈韦韋夏付方邹鄒熊金邱侯骆駱冉樊倪詹翁鲍鮑柯翟耿聂聶孟秦白江阎閻薛闫尹雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢覃武戴严嚴莫孔向汤湯温康施文牛马馬葛邢安齐齊易乔喬伍庞龐颜顏庄莊章鲁魯岳申欧歐关關焦俞左柳甘祝包宁寧尚符舒阮纪紀梅童凌毕畢单裴霍苗盛曲路成'
